import type { SpeechVerb } from './speech-verb.ts'

/**
 * Verbs that attribute words to someone without saying what is done with them. What follows is a clause, a
 * quotation or a thing; the act is read from the speaker and the content.
 */
export const REPORTING_VERBS: readonly SpeechVerb[] = [
  // "The minister said the talks would resume."
  { verb: 'say', forms: 'says said saying', act: 'assert', unless: ['goodbye', 'farewell', 'prayers'] },
  // "He added that two roads were closed."
  { verb: 'add', act: 'assert', needs: 'speech' },
  // "The panel noted that attacks had doubled."
  { verb: 'note', act: 'assert', isNounToo: true },
  // "The ministry stated that no one was hurt."
  { verb: 'state', act: 'assert', needs: 'speech', isNounToo: true },
  // "The governor told reporters that schools would reopen."
  { verb: 'tell', forms: 'tells told telling', act: 'assert', takes: 'listener' },
  // "A spokesman informed the council that the border was shut."
  { verb: 'inform', act: 'assert', takes: 'listener', needs: 'speech' },
  // "The general explained that the post had been moved."
  { verb: 'explain', act: 'assert', needs: 'speech' },
  // "The judge observed that the law was clear."
  { verb: 'observe', act: 'assert', needs: 'speech' },
  // "The envoy remarked that trust was low."
  { verb: 'remark', act: 'assert', needs: 'speech', isNounToo: true },
  { verb: 'comment', act: 'assert', needs: 'speech', isNounToo: true },
  // "“We have no such plan,” she replied."
  { verb: 'reply', act: 'assert', needs: 'speech', isNounToo: true },
  { verb: 'respond', act: 'assert', needs: 'speech' },
  { verb: 'answer', act: 'assert', needs: 'speech', isNounToo: true },
  { verb: 'counter', act: 'assert', needs: 'speech', isNounToo: true },
  { verb: 'retort', act: 'assert', needs: 'speech' },
  { verb: 'recall', act: 'assert', needs: 'speech' },
  // "She reiterated that the offer stood."
  { verb: 'reiterate', act: 'assert' },
  { verb: 'repeat', act: 'assert', needs: 'speech' },
  // "The report stressed that the figures were provisional."
  { verb: 'stress', act: 'assert', isNounToo: true, needs: 'speech-or-thing' },
  { verb: 'emphasize', act: 'assert' },
  { verb: 'emphasise', act: 'assert' },
  { verb: 'underline', act: 'assert' },
  { verb: 'underscore', act: 'assert' },
  // "The envoy highlighted the failure of the authorities to act."
  { verb: 'highlight', act: 'assert', isNounToo: true },
  // "The report flagged the spread of violence."
  { verb: 'flag', forms: 'flags flagged flagging', act: 'assert', isNounToo: true },
  { verb: 'mention', act: 'assert', isNounToo: true, needs: 'speech' },
  // "The army announced that the road was open."
  { verb: 'announce', act: 'assert' },
  { verb: 'declare', act: 'assert', needs: 'speech' },
  // "The tribunal ruled that the arrest was lawful."
  { verb: 'rule', act: 'assert', needs: 'speech', isNounToo: true },
  { verb: 'proclaim', act: 'assert', needs: 'speech' },
  { verb: 'confirm', act: 'assert' },
  { verb: 'acknowledge', act: 'assert' },
  { verb: 'admit', forms: 'admits admitted admitting', act: 'assert', needs: 'speech' },
  { verb: 'concede', act: 'assert', needs: 'speech' },
  // "The group claimed that it had shot down a drone." ("claimed 12 lives" is no speech)
  { verb: 'claim', act: 'assert', isNounToo: true, needs: 'speech', unless: ['lives', 'life', 'victims'] },
  { verb: 'assert', act: 'assert' },
  { verb: 'aver', forms: 'avers averred averring', act: 'assert', needs: 'speech' },
  { verb: 'contend', act: 'assert', needs: 'speech' },
  { verb: 'argue', act: 'assert', needs: 'speech' },
  // "Officials maintain that the weapons were left behind." ("maintained a base" is no speech)
  { verb: 'maintain', act: 'assert', needs: 'speech' },
  // "Officials insist that the matter is internal."
  { verb: 'insist', act: 'assert', needs: 'speech' },
  // "Officials believe the two to be allies."
  { verb: 'believe', act: 'assert', needs: 'speech' },
  { verb: 'think', forms: 'thinks thought thinking', act: 'assert', needs: 'speech', isNounToo: true },
  { verb: 'suspect', act: 'accuse', needs: 'speech-or-name', isNounToo: true },
  { verb: 'fear', act: 'assert', needs: 'speech', isNounToo: true },
  { verb: 'hope', act: 'assert', needs: 'speech', isNounToo: true },
  // "Analysts predict a harsh winter."
  ...['expect', 'anticipate', 'foresee'].map(
    (verb): SpeechVerb => ({
      verb,
      act: 'assert',
      needs: 'speech-or-thing',
      ...(verb === 'foresee' && { forms: 'foresees foresaw foreseen foreseeing' }),
    }),
  ),
  { verb: 'predict', act: 'assert', needs: 'speech-or-thing' },
  { verb: 'estimate', act: 'report', isNounToo: true, needs: 'speech' },
  { verb: 'caution', act: 'assert', isNounToo: true, needs: 'speech' },
  { verb: 'reveal', act: 'assert', needs: 'speech' },
  { verb: 'disclose', act: 'assert', needs: 'speech' },
  // "The military reported that 12 posts were attacked."
  { verb: 'report', act: 'report', isNounToo: true, needs: 'speech-or-count' },
  { verb: 'write', forms: 'writes wrote writing', act: 'assert', needs: 'speech' },
  { verb: 'tweet', act: 'assert', needs: 'speech', isNounToo: true },
  { verb: 'post', act: 'assert', needs: 'quote', isNounToo: true },
  { verb: 'testify', act: 'assert', needs: 'speech' },
  // "The data suggest that the trend continues": people and bodies only.
  { verb: 'suggest', act: 'assert', needs: 'speech' },
  { verb: 'indicate', act: 'assert', needs: 'speech' },
  { verb: 'conclude', act: 'assert', needs: 'speech' },
  // "The survey found that most shops had closed."
  { verb: 'find', forms: 'finds found finding', act: 'report', needs: 'speech' },
  { verb: 'show', forms: 'shows showed showing', act: 'report', needs: 'speech', isNounToo: true },
  { verb: 'assess', act: 'report', needs: 'speech' },
  // "The institute recorded 40 raids": only of those who study; a country records a drop without saying so.
  ...['record', 'count', 'register', 'tally', 'log'].map(
    (verb): SpeechVerb => ({
      verb,
      act: 'report',
      needs: 'study',
      isNounToo: true,
      ...(verb === 'log' && { forms: 'logs logged logging' }),
    }),
  ),
  // "The mission documented 37 arrests." "It verified that two had died."
  { verb: 'document', act: 'report', isNounToo: true },
  { verb: 'verify', act: 'report', needs: 'speech-or-count' },
  // "She pointed out that the deadline had passed."
  { verb: 'point', followedBy: ['out'], act: 'assert' },
  // "The survey points to a rise in drone attacks."
  { verb: 'point', followedBy: ['to'], act: 'report', needs: 'study', isNounToo: true },
  { verb: 'make', forms: 'makes made making', followedBy: ['clear'], within: 3, act: 'assert' },
  // "“It will take years,” he continued."
  { verb: 'continue', act: 'assert', needs: 'quote' },
  { verb: 'go', forms: 'goes went going', followedBy: ['on'], act: 'assert', needs: 'quote' },
  // "“Who will pay?” she asked the crowd."
  { verb: 'ask', act: 'assert', takes: 'listener', needs: 'quote' },
  { verb: 'joke', act: 'assert', needs: 'quote', isNounToo: true },
  // "The governor put the toll at six."
  {
    verb: 'put',
    forms: 'puts put putting',
    followedBy: ['at'],
    within: 10,
    act: 'assert',
    takes: 'label',
    until: ['at'],
    needs: 'number',
  },
  // "A clinic gave a figure of 31."
  {
    verb: 'give',
    forms: 'gives gave given giving',
    followedBy: ['figure', 'toll', 'tally', 'count'],
    within: 4,
    isFrame: true,
    act: 'assert',
    needs: 'number',
  },
  // "The premier assured donors that the money was safe." "The aide hinted that talks were near."
  { verb: 'assure', act: 'assert', takes: 'listener', needs: 'speech' },
  // "The guards, a survivor recounted, fled first."
  ...['hint', 'boast', 'reckon', 'speculate', 'forecast', 'surmise', 'recount', 'relate', 'attest'].map(
    (verb): SpeechVerb => ({
      verb,
      act: 'assert',
      needs: 'speech',
      ...(['hint', 'boast', 'forecast'].includes(verb) && { isNounToo: true }),
      ...(verb === 'forecast' && { forms: 'forecasts forecast forecasting' }),
    }),
  ),
  // "“Enough,” she snapped." Manners of speaking, with what was spoken.
  ...[
    ['snap', 'snaps snapped snapping'],
    ['quip', 'quips quipped quipping'],
    ['yell'],
    ['scream'],
    ['cry', 'cries cried crying'],
    ['whisper'],
    ['mutter'],
    ['fume'],
    ['thunder'],
    ['exclaim'],
    ['muse'],
    ['interject'],
    ['roar'],
    ['bark'],
    ['sneer'],
    ['sigh'],
  ].map(
    ([verb, forms]): SpeechVerb => ({
      verb: verb!,
      ...(forms && { forms }),
      act: 'assert',
      needs: 'quote',
      isNounToo: true,
    }),
  ),
  // "Members walked out, shouting that the vote was a farce."
  { verb: 'shout', act: 'assert', needs: 'speech', isNounToo: true },
  { verb: 'chant', act: 'assert', needs: 'speech', isNounToo: true },
  { verb: 'lament', act: 'assert', needs: 'speech' },
  { verb: 'wonder', act: 'assert', needs: 'quote' },
  // “Leave or die,” the leaflet read. "Neighbours spoke of a feud."
  { verb: 'read', forms: 'reads read reading', act: 'assert', needs: 'quote', isNounToo: true },
  { verb: 'speak', forms: 'speaks spoke spoken speaking', followedBy: ['of'], act: 'assert' },
  { verb: 'tell', forms: 'tells told telling', followedBy: ['of'], act: 'assert' },
  // "Monitors credited the truce with a fall in deaths."
  { verb: 'credit', act: 'assert', takes: 'target', until: ['with', 'for'], needs: 'until', isNounToo: true },
  { verb: 'warn', act: 'assert', takes: 'listener' },
  { verb: 'cite', act: 'assert', needs: 'quote' },
  // "He described them as heroes." "She called the vote a farce." The words after decide: praise, blame, denial.
  { verb: 'describe', followedBy: ['as'], within: 14, act: 'assert', takes: 'label' },
  { verb: 'characterize', followedBy: ['as'], within: 14, act: 'assert', takes: 'label' },
  { verb: 'portray', followedBy: ['as'], within: 14, act: 'assert', takes: 'label' },
  // "Analysts regard the lull as temporary."
  { verb: 'regard', followedBy: ['as'], within: 14, act: 'assert', takes: 'label', isNounToo: true },
  { verb: 'view', followedBy: ['as'], within: 14, act: 'assert', takes: 'label', isNounToo: true },
  { verb: 'call', act: 'assert', takes: 'name', isNounToo: true },
  { verb: 'term', act: 'assert', takes: 'name', isNounToo: true },
  { verb: 'label', forms: 'labels labelled labeled labelling labeling', act: 'assert', takes: 'name', isNounToo: true },
  { verb: 'brand', act: 'assert', takes: 'name', isNounToo: true },
  { verb: 'dub', forms: 'dubs dubbed dubbing', act: 'assert', takes: 'name' },
  { verb: 'deem', act: 'assert', takes: 'name' },
  { verb: 'hail', followedBy: ['as'], within: 14, act: 'assert', takes: 'label', plover: 'SUPPORT' },
]
