import type { SpeechAct, SpeechVerb } from './speech-verb.ts'

/** Verbs that lend a noun of speech their grammar, with their irregular forms: "made a plea", "sent a protest". */
const LENDING: readonly (readonly [string, string?])[] = [
  ['make', 'makes made making'],
  ['issue'],
  ['launch'],
  ['send', 'sends sent sending'],
  ['renew'],
  ['repeat'],
  ['reiterate'],
  ['deliver'],
  ['submit', 'submits submitted submitting'],
  ['present'],
  ['hand'],
  ['set', 'sets set setting'],
  ['level', 'levels levelled leveled levelling leveling'],
  ['register'],
  ['voice'],
  ['convey'],
  ['utter'],
  ['hurl'],
  ['raise'],
  ['air'],
  ['give', 'gives gave given giving'],
  ['trade'],
  ['exchange'],
]

/** Verbs that are nouns too, so that "the issue of appeals" is none. */
const NOUNS_TOO = new Set([
  'issue',
  'launch',
  'present',
  'hand',
  'set',
  'level',
  'register',
  'voice',
  'air',
  'trade',
  'exchange',
])

const frames = (act: SpeechAct, nouns: string): SpeechVerb[] =>
  LENDING.map(([verb, forms]) => ({
    verb,
    ...(forms && { forms }),
    followedBy: nouns.split(' '),
    within: 5,
    act,
    isFrame: true,
    ...(NOUNS_TOO.has(verb) && { isNounToo: true }),
  }))

/** A verb with little meaning of its own and a noun that tells the act. */
export const SPEECH_FRAMES: readonly SpeechVerb[] = [
  // "The bishop made an impassioned plea for calm."
  ...frames('demand', 'plea pleas appeal appeals request requests demand demands petition'),
  // "Delegates levelled accusations against the chair."
  ...frames(
    'accuse',
    'accusation accusations allegation allegations complaint complaints protest protests charges grievance grievances blame recriminations',
  ),
  // "The ministry conveyed its displeasure at the overflight."
  ...frames(
    'condemn',
    'displeasure condemnation criticism rebuke reprimand outrage indignation disapproval objections',
  ),
  // "The palace issued a curt denial."
  ...frames('deny', 'denial denials rejection refusal'),
  // "The commander repeated his threat to burn the mill." "The union set a deadline of Monday."
  ...frames('threaten', 'threat threats ultimatum deadline'),
]
