/** Weekdays by every form a report prints, 0 Sunday to 6 Saturday; always in a capital. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  [
    'sunday sun',
    'monday mon',
    'tuesday tue tues',
    'wednesday wed',
    'thursday thu thur thurs',
    'friday fri',
    'saturday sat',
  ].flatMap((forms, weekday) => forms.split(' ').map((form) => [form, weekday] as const)),
)

/** Phrases that give a day from the day of the report. Each row: words, days to add, an example. */
export const RELATIVE_DAYS: readonly (readonly [words: string, days: number])[] = [
  ['today', 0], // Two men were shot dead today.
  ['earlier today', 0],
  ['this morning', 0], // A bomb went off this morning.
  ['this afternoon', 0],
  ['this evening', 0],
  ['tonight', 0],
  ['yesterday', -1], // The body was found yesterday.
  ['yesterday evening', -1],
  ['yesterday night', -1],
  ['last night', -1], // Gunmen opened fire last night.
  ['the day before yesterday', -2],
  ['day before yesterday', -2],
]

/** Phrases that give a day from a day that the same passage names. */
export const SHIFTED_DAYS: readonly (readonly [words: string, days: number])[] = [
  ['the previous evening', -1], // The attack had taken place the previous evening, he said on May 4.
  ['the previous night', -1],
  ['the previous day', -1],
  ['the evening before', -1],
  ['the night before', -1],
  ['the day before', -1],
  ['a day before', -1],
  ['a day earlier', -1],
  ['one day earlier', -1],
  ['two days earlier', -2],
  ['three days earlier', -3],
]

/** Phrases that give a day from the day of the incident told before. */
export const NEXT_DAYS: readonly (readonly [words: string, days: number])[] = [
  ['the following day', 1], // Troops reached the village the following day and killed one attacker.
  ['the next day', 1],
  ['the following morning', 1],
  ['the next morning', 1],
  ['a day later', 1],
  ['one day later', 1],
  ['two days later', 2],
  ['three days later', 3],
]

/** Verbs of an outlet that reports; a date after the outlet's name is the report's ("reported the Gazette on May 4"). */
export const OUTLET_VERBS: ReadonlySet<string> = new Set([
  'reports',
  'reported',
  'report',
  'adds',
  'added',
  'quoted',
  'writes',
  'wrote',
  'published',
  'citing',
])

/** Verbs of saying right before a day, or right after it: "police said on Tuesday", "the minister on Monday condemned". */
export const SAYING_VERBS: ReadonlySet<string> = new Set([
  'said',
  'says',
  'told',
  'confirmed',
  'announced',
  'claimed',
  'condemned',
  'stated',
  'reported',
  'added',
  'visited',
  'ordered',
  'revised',
  'lowered',
  'raised',
  'put',
  'corrected',
  'identified',
  'vowed',
  'promised',
])

/** What comes after an event: "funerals were held on Friday", "one of them died on Wednesday". */
export const AFTERMATH_VERBS: ReadonlySet<string> = new Set([
  'held',
  'buried',
  'mourned',
  'mourning',
  'closed',
  'shut',
  'searching',
  'searched',
  'combing',
  'condemned',
  'succumbed',
  'suspended',
  'resumed',
  'reopened',
  'protested',
  'visited',
  'launched',
  'looking',
  'questioned',
  'overnight',
])

/** Verbs of saying; a day beside one is the day of the words ("the ministry on May 4 confirmed that"). */
export const STATEMENT_VERBS: ReadonlySet<string> = new Set([
  'confirmed',
  'announced',
  'claimed',
  'condemned',
  'stated',
  'revealed',
  'disclosed',
  'confessed',
  'admitted',
  'denied',
  'warned',
  'alleged',
])
