import type { SpeechVerb } from './speech-verb.ts'

/** Verbs that deny, reject or refuse by being said. */
export const DENIAL_VERBS: readonly SpeechVerb[] = [
  // "Officials deny any role." "The court denied bail" too: a refusal.
  { verb: 'deny', act: 'deny' },
  { verb: 'reject', act: 'deny' },
  { verb: 'refute', act: 'deny' },
  { verb: 'rebut', forms: 'rebuts rebutted rebutting', act: 'deny' },
  { verb: 'disagree', act: 'deny' },
  { verb: 'repudiate', act: 'deny' },
  { verb: 'dispute', act: 'deny', isNounToo: true },
  // "Analysts doubt the claim."
  { verb: 'doubt', act: 'deny', needs: 'speech-or-thing', isNounToo: true },
  // "The palace rejected the claim as false."
  { verb: 'reject', followedBy: ['as'], within: 14, act: 'deny', takes: 'label' },
  // "He dismissed the claims as propaganda." The words after "as" decide between denial and blame.
  { verb: 'dismiss', followedBy: ['as'], within: 14, act: 'deny', takes: 'label' },
  { verb: 'dismiss', act: 'deny', needs: 'speech-or-thing' },
  { verb: 'brush', followedBy: ['aside'], within: 8, act: 'deny' },
  // "The premier refused to resign."
  { verb: 'refuse', act: 'deny', needs: 'to', isNounToo: true },
  { verb: 'decline', act: 'deny', needs: 'to', isNounToo: true },
  { verb: 'rule', followedBy: ['out'], within: 1, act: 'deny', isNounToo: true },
  { verb: 'veto', forms: 'vetoes vetoed vetoing', act: 'deny', isNounToo: true },
  { verb: 'rebuff', act: 'deny' },
  { verb: 'spurn', act: 'deny' },
  { verb: 'turn', followedBy: ['down'], within: 8, act: 'deny', isNounToo: true },
  { verb: 'oppose', act: 'deny', unless: ['him', 'her', 'them', 'us'] },
  { verb: 'resist', act: 'deny', needs: 'speech-or-thing' },
  { verb: 'renege', act: 'deny' },
  { verb: 'balk', followedBy: ['at'], act: 'deny' },
  { verb: 'object', followedBy: ['to'], act: 'deny', isNounToo: true },
  { verb: 'object', act: 'deny', isNounToo: true },
  // "The captain protested his innocence."
  { verb: 'protest', followedBy: ['innocence'], within: 3, act: 'deny', isNounToo: true },
  { verb: 'defy', act: 'deny' },

  // "The junta refused entry to the monitors." "The king declined an invitation."
  ...['refuse', 'decline'].map(
    (verb): SpeechVerb => ({
      verb,
      followedBy:
        'entry permission access visas visa demand demands request requests offer offers talks consent asylum recognition proposal proposals invitation invitations cooperation calls call appeals appeal responsibility'.split(
          ' ',
        ),
      within: 4,
      act: 'deny',
      isFrame: true,
      isNounToo: true,
    }),
  ),
  // "The ruling party blocked a motion to hold an inquiry." "The court threw out a request." "He ignored calls to resign."
  ...(
    [['block'], ['ignore'], ['disregard'], ['flout'], ['resist'], ['quash'], ['scorn'], ['reject'], ['defeat']] as const
  ).map(
    ([verb]): SpeechVerb => ({
      verb,
      followedBy:
        'motion bill proposal proposals resolution request requests bid inquiry nomination appointment deal vote move attempt attempts probe appeal appeals plea pleas call calls demand demands warning warnings deadline ultimatum order orders suggestion suggestions pressure'.split(
          ' ',
        ),
      within: 5,
      act: 'deny',
      isFrame: true,
      isNounToo: true,
    }),
  ),
  { verb: 'throw', forms: 'throws threw thrown throwing', followedBy: ['out'], act: 'deny', needs: 'speech-or-thing' },
  { verb: 'shrug', forms: 'shrugs shrugged shrugging', followedBy: ['off'], act: 'deny' },
  { verb: 'wave', followedBy: ['aside', 'away'], within: 6, act: 'deny', isNounToo: true },
  { verb: 'laugh', followedBy: ['off'], within: 6, act: 'deny', isNounToo: true },
  { verb: 'scoff', followedBy: ['at'], act: 'deny' },
  // "The assembly voted against the treaty." "Members voted down the plan."
  { verb: 'vote', followedBy: ['against', 'down'], within: 2, act: 'deny', isNounToo: true },
  // "The army contradicted the rebels' account." One row each.
  ...['contradict', 'disavow', 'disown', 'discount', 'gainsay', 'controvert'].map(
    (verb): SpeechVerb => ({ verb, act: 'deny', ...(verb === 'discount' && { isNounToo: true }) }),
  ),
  { verb: 'snub', forms: 'snubs snubbed snubbing', act: 'deny', isNounToo: true },
  // "The party dismissed talk of a split": no article.
  {
    verb: 'dismiss',
    followedBy:
      'talk suggestions rumours rumors reports claims allegations accusations charges speculation calls criticism concerns'.split(
        ' ',
      ),
    within: 4,
    act: 'deny',
    isFrame: true,
  },
  { verb: 'turn', followedBy: ['ear'], within: 3, act: 'deny', isNounToo: true },
  { verb: 'plead', forms: 'pleads pleaded pled pleading', followedBy: ['not'], act: 'deny' },
  // "The premier has vowed not to bow to the strikers."
  ...['vow', 'swear', 'pledge', 'promise'].map(
    (verb): SpeechVerb => ({
      verb,
      ...(verb === 'swear' && { forms: 'swears swore sworn swearing' }),
      followedBy: 'bow yield surrender negotiate budge concede compromise resign quit capitulate retreat'.split(' '),
      within: 4,
      act: 'deny',
      needs: 'refusal',
      isNounToo: true,
    }),
  ),
  // "The minister brushed off the report." "The speaker shot down the plan."
  { verb: 'brush', followedBy: ['off'], within: 8, act: 'deny' },
  {
    verb: 'shoot',
    forms: 'shoots shot shooting',
    followedBy:
      'proposal proposals plan plans idea suggestion suggestions bill motion request requests claim claims rumours rumors'.split(
        ' ',
      ),
    within: 4,
    isFrame: true,
    act: 'deny',
  },
  // "The junta barred observers from the count." Monitors and envoys are refused, not guests of a club.
  ...[['bar', 'bars barred barring'], ['ban', 'bans banned banning'], ['block']].map(
    ([verb, forms]): SpeechVerb => ({
      verb: verb!,
      ...(forms && { forms }),
      followedBy:
        'monitors observers inspectors investigators envoy envoys rapporteur delegation mission experts entry access deliveries'.split(
          ' ',
        ),
      within: 5,
      isFrame: true,
      act: 'deny',
      isNounToo: true,
    }),
  ),
  // "The ministry stood by its ban." "The union held out against a deal."
  { verb: 'stand', forms: 'stands stood standing', followedBy: ['firm'], act: 'deny' },
  { verb: 'cold-shoulder', act: 'deny' },
  // "The generals showed no willingness to talk." "The junta failed to heed the council."
  {
    verb: 'show',
    forms: 'shows showed shown showing',
    followedBy: ['willingness', 'readiness', 'inclination', 'interest', 'intention'],
    within: 3,
    act: 'deny',
    needs: 'refusal',
    isNounToo: true,
  },
  { verb: 'fail', followedBy: ['heed', 'comply'], within: 3, act: 'deny' },
  // "The palace withheld its consent." "The firm contested the ruling."
  {
    verb: 'withhold',
    forms: 'withholds withheld withholding',
    followedBy: 'permission consent approval recognition support endorsement cooperation'.split(' '),
    within: 4,
    isFrame: true,
    act: 'deny',
  },
  {
    verb: 'contest',
    followedBy:
      'finding findings claim claims verdict ruling result results figure figures account version decision'.split(' '),
    within: 5,
    isFrame: true,
    act: 'deny',
    isNounToo: true,
  },
  { verb: 'pour', followedBy: ['water'], within: 2, act: 'deny' },
  { verb: 'debunk', act: 'deny' },
  { verb: 'negate', act: 'deny', needs: 'speech-or-thing' },
  { verb: 'fend', followedBy: ['off'], act: 'deny', needs: 'speech-or-thing' },
  { verb: 'distance', followedBy: ['from'], within: 3, act: 'deny', isNounToo: true },
]
