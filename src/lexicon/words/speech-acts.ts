import type { SpeechAct, SpeechVerb } from './speech-verb.ts'

/** Verbs that name what is done by speaking: accuse, deny, demand, condemn, threaten, propose, claim. */
export const SPEECH_ACTS: readonly SpeechVerb[] = [
  // "The council accused the rebels of shelling the town."
  { verb: 'accuse', act: 'accuse', takes: 'target', until: ['of'] },
  // "Officials blamed the militia for the fire." "They blame the fire on the militia."
  { verb: 'blame', act: 'accuse', takes: 'target', until: ['for', 'on', 'over'], isNounToo: true },
  // "The note charged its neighbour with arming rebels."
  { verb: 'charge', act: 'accuse', takes: 'target', until: ['with'], needs: 'until', isNounToo: true },
  { verb: 'charge', act: 'accuse', needs: 'speech', isNounToo: true },
  { verb: 'allege', act: 'accuse' },
  // "The ministry attributes the blast to the group."
  { verb: 'attribute', act: 'accuse', takes: 'target', until: ['to'], isNounToo: true },
  { verb: 'implicate', act: 'accuse', takes: 'target', until: ['in'] },
  // "They hold the army responsible for the raid."
  {
    verb: 'hold',
    forms: 'holds held holding',
    followedBy: ['responsible'],
    within: 10,
    act: 'accuse',
    takes: 'target',
    until: ['for'],
  },
  // "He pointed a finger at the militia for the raid."
  {
    verb: 'point',
    followedBy: ['finger', 'fingers'],
    within: 3,
    act: 'accuse',
    takes: 'target',
    until: ['for', 'over'],
  },
  { verb: 'complain', act: 'accuse' },
  // "A rights group protested that the courts were failing refugees."
  { verb: 'protest', act: 'accuse', needs: 'speech', isNounToo: true },
  // "Sundia protested to its neighbour over the raid." Crowds that protest demonstrate; states complain.
  { verb: 'protest', followedBy: ['to', 'over'], within: 3, act: 'accuse', isNounToo: true },
  // "The party lodged a complaint against the commission."
  { verb: 'lodge', followedBy: ['complaint', 'protest'], within: 4, act: 'accuse' },
  {
    verb: 'file',
    followedBy: ['complaint', 'lawsuit', 'suit', 'charges', 'case'],
    within: 4,
    act: 'accuse',
    isNounToo: true,
  },
  { verb: 'sue', act: 'accuse' },
  // "The embassy delivered a protest to the ministry." "The firm took legal action against the port."
  ...['deliver', 'hand', 'issue'].map(
    (verb): SpeechVerb => ({ verb, followedBy: ['protest'], within: 4, act: 'accuse', isNounToo: true }),
  ),
  { verb: 'send', forms: 'sends sent sending', followedBy: ['protest'], within: 4, act: 'accuse' },
  { verb: 'take', forms: 'takes took taken taking', followedBy: ['legal'], act: 'accuse' },
  { verb: 'press', followedBy: ['charges'], act: 'accuse', isNounToo: true },
  // "Police suspect the gang of the theft." "He is suspected of arson."
  { verb: 'suspect', act: 'accuse', takes: 'target', until: ['of'], needs: 'until', isNounToo: true },
  // "The union took the firm to court." "Prosecutors brought charges against the guards."
  {
    verb: 'bring',
    forms: 'brings brought bringing',
    followedBy: ['charges', 'lawsuit', 'suit'],
    within: 3,
    act: 'accuse',
  },
  // "The tribunal found the officer guilty of murder."
  {
    verb: 'find',
    forms: 'finds found finding',
    followedBy: ['guilty'],
    within: 8,
    act: 'accuse',
    takes: 'target',
    until: ['of'],
  },
  { verb: 'fault', act: 'accuse', takes: 'target', until: ['for', 'over'], needs: 'until', isNounToo: true },
  // "Prosecutors opened an investigation into alleged war crimes by the militia." Only where a wrong is named.
  { verb: 'investigate', act: 'accuse', needs: 'wrong', until: ['for', 'over'] },
  { verb: 'probe', act: 'accuse', needs: 'wrong', isNounToo: true },
  { verb: 'look', followedBy: ['into'], act: 'accuse', needs: 'wrong', isNounToo: true },
  ...['open', 'launch', 'order', 'complete', 'conduct', 'announce', 'initiate', 'start'].map(
    (verb): SpeechVerb => ({
      verb,
      followedBy: ['investigation', 'investigations', 'probe', 'probes', 'inquiry', 'inquiries', 'enquiry', 'inquest'],
      within: 5,
      act: 'accuse',
      needs: 'wrong',
      isNounToo: true,
    }),
  ),
  {
    verb: 'begin',
    forms: 'begins began begun beginning',
    followedBy: ['investigating', 'investigation', 'investigations', 'probe', 'inquiry'],
    within: 4,
    act: 'accuse',
    needs: 'wrong',
  },
  // "A trader has been put under investigation for his role in the raid."
  {
    verb: 'put',
    forms: 'puts put putting',
    followedBy: ['investigation'],
    within: 2,
    act: 'accuse',
    takes: 'target',
    until: ['for', 'over'],
  },

  // "The assembly denounced the raid as a crime."
  { verb: 'denounce', act: 'condemn' },
  { verb: 'condemn', act: 'condemn' },
  { verb: 'criticize', act: 'condemn' },
  { verb: 'criticise', act: 'condemn' },
  { verb: 'deplore', act: 'condemn' },
  { verb: 'decry', act: 'condemn' },
  { verb: 'censure', act: 'condemn', isNounToo: true },
  { verb: 'rebuke', act: 'condemn', isNounToo: true },
  { verb: 'castigate', act: 'condemn' },
  { verb: 'lambast', act: 'condemn' },
  { verb: 'lambaste', act: 'condemn' },
  { verb: 'slam', forms: 'slams slammed slamming', act: 'condemn' },
  { verb: 'blast', act: 'condemn', isNounToo: true, needs: 'until', takes: 'target', until: ['for', 'over'] },
  { verb: 'berate', act: 'condemn', takes: 'target', until: ['for', 'over'] },
  { verb: 'chide', act: 'condemn', takes: 'target', until: ['for', 'over'] },
  // "The senator assailed the plan." One row each, all alike: blame put in words.
  ...[
    'assail',
    'chastise',
    'reprimand',
    'reproach',
    'scold',
    'admonish',
    'excoriate',
    'deride',
    'ridicule',
    'vilify',
    'disparage',
    'rap',
  ].map(
    (verb): SpeechVerb =>
      verb === 'rap'
        ? { verb, forms: 'raps rapped rapping', act: 'condemn', isNounToo: true }
        : { verb, act: 'condemn' },
  ),
  { verb: 'disapprove', followedBy: ['of'], act: 'condemn' },
  { verb: 'rail', followedBy: ['against', 'at'], act: 'condemn', isNounToo: true },
  { verb: 'take', forms: 'takes took taken taking', followedBy: ['issue'], act: 'condemn' },
  { verb: 'lash', followedBy: ['out'], act: 'condemn' },
  { verb: 'hit', forms: 'hits hit hitting', followedBy: ['out'], act: 'condemn' },
  { verb: 'speak', forms: 'speaks spoke speaking', followedBy: ['against'], within: 3, act: 'condemn' },
  // "The council expressed concern over the arrests."
  {
    verb: 'express',
    followedBy: [
      'concern',
      'concerns',
      'outrage',
      'alarm',
      'dismay',
      'anger',
      'disappointment',
      'displeasure',
      'indignation',
      'dissatisfaction',
      'disapproval',
      'condemnation',
      'shock',
      'fury',
    ],
    within: 3,
    act: 'condemn',
  },
  {
    verb: 'voice',
    followedBy: ['concern', 'concerns', 'anger', 'dismay', 'alarm', 'outrage', 'criticism', 'disapproval'],
    within: 3,
    act: 'condemn',
    isNounToo: true,
  },
  // "The envoy raised his government's concern that arms were crossing."
  { verb: 'raise', followedBy: ['concern', 'concerns'], within: 5, act: 'accuse' },

  // "Officials deny any role." "The court denied bail" too: a refusal.
  { verb: 'deny', act: 'deny' },
  { verb: 'reject', act: 'deny' },
  { verb: 'refute', act: 'deny' },
  { verb: 'rebut', forms: 'rebuts rebutted rebutting', act: 'deny' },
  { verb: 'disagree', act: 'deny' },
  { verb: 'repudiate', act: 'deny' },
  { verb: 'dispute', act: 'deny', isNounToo: true },
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
  { verb: 'oppose', act: 'deny' },
  { verb: 'resist', act: 'deny', needs: 'speech-or-thing' },
  { verb: 'renege', act: 'deny' },
  { verb: 'balk', followedBy: ['at'], act: 'deny' },
  { verb: 'object', followedBy: ['to'], act: 'deny', isNounToo: true },
  { verb: 'defy', act: 'deny' },

  // "The opposition demanded the release of detainees."
  { verb: 'demand', act: 'demand', isNounToo: true },
  { verb: 'urge', act: 'demand', takes: 'target', until: ['to', 'that', 'against'] },
  { verb: 'ask', act: 'demand', takes: 'target', until: ['to', 'for', 'that'], needs: 'until' },
  { verb: 'request', act: 'demand', isNounToo: true },
  { verb: 'call', followedBy: ['for'], within: 2, act: 'demand', isNounToo: true },
  {
    verb: 'call',
    followedBy: ['on'],
    within: 2,
    act: 'demand',
    takes: 'target',
    until: ['to', 'for'],
    isNounToo: true,
  },
  {
    verb: 'call',
    followedBy: ['upon'],
    within: 2,
    act: 'demand',
    takes: 'target',
    until: ['to', 'for'],
    isNounToo: true,
  },
  { verb: 'appeal', followedBy: ['for'], within: 4, act: 'demand', isNounToo: true },
  {
    verb: 'appeal',
    followedBy: ['to'],
    within: 2,
    act: 'demand',
    takes: 'target',
    until: ['to', 'for'],
    isNounToo: true,
  },
  { verb: 'press', followedBy: ['to'], within: 12, act: 'demand', takes: 'target', until: ['to'], isNounToo: true },
  { verb: 'press', followedBy: ['for'], within: 8, act: 'demand', takes: 'target', until: ['for'], isNounToo: true },
  { verb: 'pressure', followedBy: ['to'], within: 14, act: 'demand', takes: 'target', until: ['to'], isNounToo: true },
  { verb: 'push', followedBy: ['for'], within: 2, act: 'demand', isNounToo: true },
  { verb: 'insist', followedBy: ['on'], act: 'demand' },
  { verb: 'exhort', act: 'demand', takes: 'target', until: ['to'] },
  { verb: 'implore', act: 'demand', takes: 'target', until: ['to'] },
  {
    verb: 'beg',
    forms: 'begs begged begging',
    followedBy: ['to'],
    within: 8,
    act: 'demand',
    takes: 'target',
    until: ['to'],
  },
  { verb: 'instruct', act: 'demand', takes: 'target', until: ['to', 'that'], needs: 'until' },
  { verb: 'order', act: 'demand', takes: 'target', until: ['to'], needs: 'until', isNounToo: true },
  { verb: 'direct', act: 'demand', takes: 'target', until: ['to'], needs: 'until' },
  {
    verb: 'tell',
    forms: 'tells told telling',
    followedBy: ['to'],
    within: 7,
    act: 'demand',
    takes: 'target',
    until: ['to'],
  },
  { verb: 'communicate', followedBy: ['to'], within: 8, act: 'demand', takes: 'target', until: ['to'] },
  // "The state seeks the council's support to end the siege."
  {
    verb: 'seek',
    forms: 'seeks sought seeking',
    followedBy: [
      'support',
      'help',
      'assistance',
      'release',
      'extradition',
      'intervention',
      'probe',
      'inquiry',
      'investigation',
      'mediation',
      'action',
    ],
    within: 4,
    act: 'demand',
  },
  { verb: 'advocate', act: 'demand', isNounToo: true },

  // "The president threatened to shut the border."
  { verb: 'threaten', act: 'threaten' },
  // "The general warned the city against resisting."
  { verb: 'warn', act: 'threaten', takes: 'target', until: ['against', 'of'], needs: 'until' },
  { verb: 'vow', act: 'threaten', needs: 'to', isNounToo: true },
  { verb: 'swear', forms: 'swears swore sworn swearing', act: 'threaten', needs: 'to' },
  { verb: 'issue', followedBy: ['ultimatum'], within: 4, act: 'threaten', isNounToo: true },
  { verb: 'give', forms: 'gives gave given giving', followedBy: ['ultimatum'], within: 8, act: 'threaten' },

  // "Mediators proposed a truce."
  { verb: 'propose', act: 'propose' },
  { verb: 'recommend', act: 'propose' },
  { verb: 'offer', act: 'propose', needs: 'to', isNounToo: true, plover: 'AGREE' },
  { verb: 'pledge', act: 'propose', isNounToo: true, plover: 'AGREE' },
  { verb: 'promise', act: 'propose', isNounToo: true, plover: 'AGREE' },

  // "The group claimed responsibility for the raid."
  { verb: 'claim', followedBy: ['responsibility'], within: 3, act: 'claim-responsibility', isNounToo: true },
  {
    verb: 'take',
    forms: 'takes took taken taking',
    followedBy: ['responsibility'],
    within: 3,
    act: 'claim-responsibility',
  },
  { verb: 'accept', followedBy: ['responsibility'], within: 3, act: 'claim-responsibility' },
  { verb: 'claim', followedBy: ['credit'], within: 2, act: 'claim-responsibility', isNounToo: true },

  // "The mission welcomed the truce." Praise and apology have no act of their own: PLOVER's SUPPORT.
  { verb: 'welcome', act: 'assert', plover: 'SUPPORT', isNounToo: true, needs: 'speech-or-thing' },
  { verb: 'praise', act: 'assert', plover: 'SUPPORT', isNounToo: true },
  { verb: 'applaud', act: 'assert', plover: 'SUPPORT' },
  { verb: 'apologize', act: 'assert', plover: 'SUPPORT' },
  { verb: 'apologise', act: 'assert', plover: 'SUPPORT' },
]

/** Nouns of accusation that a deed rests on: "jailed the editor on charges of treason". */
export const GROUNDS: ReadonlySet<string> = new Set(['allegations', 'accusations', 'charges', 'suspicion'])

/** Nouns that name speech, with the words that open what is said: "repeated calls for", "allegations that". */
export interface SpeechNoun {
  readonly noun: string
  readonly act: SpeechAct
  readonly opens: readonly string[]
}

export const SPEECH_NOUNS: readonly SpeechNoun[] = [
  // "amid the union's repeated calls for a pay rise"
  { noun: 'call', act: 'demand', opens: ['for', 'on', 'to'] },
  { noun: 'demand', act: 'demand', opens: ['for', 'that', 'to'] },
  { noun: 'appeal', act: 'demand', opens: ['for', 'to', 'that'] },
  { noun: 'request', act: 'demand', opens: ['for', 'to', 'that'] },
  // "responding to the party's allegations that votes were lost"
  { noun: 'allegation', act: 'accuse', opens: ['that', 'of', 'against'] },
  { noun: 'accusation', act: 'accuse', opens: ['that', 'of', 'against'] },
  { noun: 'complaint', act: 'accuse', opens: ['that', 'about', 'against'] },
  // "the minister's claim that no one was hurt"
  { noun: 'claim', act: 'assert', opens: ['that'] },
  { noun: 'assertion', act: 'assert', opens: ['that'] },
  { noun: 'statement', act: 'assert', opens: ['that'] },
  { noun: 'denial', act: 'deny', opens: ['that', 'of'] },
  { noun: 'threat', act: 'threaten', opens: ['to', 'that'] },
  { noun: 'warning', act: 'assert', opens: ['that'] },
  { noun: 'condemnation', act: 'condemn', opens: ['of'] },
  { noun: 'criticism', act: 'condemn', opens: ['of', 'that'] },
  { noun: 'proposal', act: 'propose', opens: ['that', 'to', 'for'] },
]
