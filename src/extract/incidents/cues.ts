import { TRIGGERS, WEAPONS } from '#lexicon/index.ts'
import type { Word } from '#text/index.ts'
import { NOMINAL } from './nominal-words.ts'

/**
 * What a scan of a whole sentence waits for, as bits: a sentence whose words hold none of them is not scanned. Each
 * reader says which it needs.
 */
export const Cue = {
  /** "confessed", "admitted". */
  confession: 1,
  /** "recorded", "percent". */
  statistic: 2,
  /** What is counted in statistics: "operations", "attacks". */
  event: 4,
  /** "last", "ago", "since": a stretch of time, or earlier events. */
  time: 8,
  /** "denied", "whether", "amid": casts doubt on what stands around it. */
  doubt: 16,
  /** "the following day". */
  following: 32,
  also: 64,
  /** "sustained", "hit": hurts people only with the words after it. */
  injuring: 128,
  /** "while", "and". */
  joint: 256,
  /** Some phrase that tells the kind of an event starts with it: "in" of "in clashes". */
  trigger: 512,
  /** "sentenced", "anniversary", "drill": a whole report may be about it. */
  frame: 1024,
  /** "bodies", "hospital": sets off a claim that no verb of killing or injuring carries. */
  nominal: 2048,
  /** "the dead", "both": people whose fate is told, of whom a sentence may say who they were. */
  told: 4096,
  /** Some weapon's name starts with it. */
  weapon: 8192,
  /** "group", "claimed": an armed body may tell of its own deeds. */
  boast: 16_384,
  /** Alone tells the kind of an event: "ambush". */
  tellingKind: 1 << 15,
  /** The second word of some phrase that does. */
  goingOn: 1 << 16,
} as const

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** Verbs and nouns of counting over a time: with them a toll is a statistic. */
const STATISTICAL = set(
  `recorded registered witnessed statistics average annual yearly monthly overall cumulative data percent % year-on-year
  deadliest surge surged decline declined increase rose fell accounted accounting respectively`,
)
const EVENTS = set('operations attacks incidents clashes raids strikes bombings blasts encounters events')
/** Past periods that a toll over time is told of. */
export const PERIODS = set('year years month months weeks week decade decades days')
export const PERIOD_OPENERS = set('last past previous recent preceding this')
/** ", taking the number of those killed". */
export const RAISING = set('taking bringing raising pushing')
/** "in the earlier ones four guards were shot". */
export const EARLIER = set('earlier previous past prior')
const TIMES = new Set([...PERIODS, ...PERIOD_OPENERS, ...RAISING, ...EARLIER, 'so', 'as', 'ago', 'weekend', 'since'])

export const CONDEMNING = set(
  'condemn condemns condemned condemning denounces denounced denouncing decries decried deplores deplored deploring',
)
export const DENYING = set('denied denies denying dismissed refuted')
const DOUBTING = new Set([...CONDEMNING, ...DENYING, 'whether', 'latest', 'amid', 'against', 'had'])

/** Verbs that an injury follows as a noun: "sustained critical bullet injuries". */
const INJURY_VERBS = set(
  `sustain sustains sustained sustaining receive receives received receiving suffer suffers suffered suffering got
  getting incurred bore escaped escaping treated survived left lost lose losing`,
)
/** "was hit in the leg". */
export const HITTING = set('hit struck shot')

/** "while in the next town another was killed". */
const JOINTS = set('while whereas as and')

/** What a report is about where it tells of no new event; each list has its row in `frame.ts`. */
export const COURT_WORDS = set(
  `sentenced sentences sentencing convicted convicts convicting acquitted acquits acquitting indicted indicts indicting
  awarded awards remanded adjourned overturned upheld upholds extradited pleaded`,
)
export const REMEMBRANCE_WORDS = set(
  `anniversary commemorate commemorates commemorated commemorating commemoration remembrance anniversaries tribute
  tributes homage`,
)
export const DRILL_WORDS = set('mock drill drills simulated simulation rehearsal')
const FRAMES = new Set([...COURT_WORDS, ...REMEMBRANCE_WORDS, ...DRILL_WORDS])

/** Words for people whose fate the text has told, by that fate. */
export const TOLD_KILLED = set('dead deceased slain killed martyrs bodies')
export const TOLD_INJURED = set('injured wounded')
export const TOLD_EITHER = set('victim victims they both')

/** What an armed body calls itself, and its word for telling: "the outfit claimed that it killed 40". */
export const ARMED_BODIES = set('group outfit organisation organization fighters front movement mujahideen')
export const CLAIMING = set('claims claimed claiming')

const openersOf = (rows: readonly (readonly [phrase: string, ...unknown[]])[]): ReadonlySet<string> =>
  new Set(rows.map(([phrase]) => phrase.split(' ')[0]!))

const onesOf = (rows: readonly (readonly [phrase: string, ...unknown[]])[]): ReadonlySet<string> =>
  new Set(rows.flatMap(([phrase]) => (phrase.includes(' ') ? [] : [phrase])))

const secondsOf = (rows: readonly (readonly [phrase: string, ...unknown[]])[]): ReadonlySet<string> =>
  new Set(rows.flatMap(([phrase]) => phrase.split(' ').slice(1, 2)))

const isConfession = (lower: string): boolean =>
  (lower.startsWith('confess') && lower !== 'confessor') || lower === 'admitted' || lower === 'admitting'

/** The cues that a word gives. */
export function cuesOf({ lower }: Word): number {
  let cues = isConfession(lower) ? Cue.confession : 0
  for (const [words, cue] of CUES) if (words.has(lower)) cues |= cue
  return cues
}

const CUES: readonly (readonly [words: ReadonlySet<string>, cue: number])[] = [
  [STATISTICAL, Cue.statistic],
  [EVENTS, Cue.event],
  [TIMES, Cue.time],
  [DOUBTING, Cue.doubt],
  [set('following next'), Cue.following],
  [set('also'), Cue.also],
  [INJURY_VERBS, Cue.injuring],
  [HITTING, Cue.injuring],
  [JOINTS, Cue.joint],
  [openersOf(TRIGGERS), Cue.trigger],
  [onesOf(TRIGGERS), Cue.tellingKind],
  [secondsOf(TRIGGERS), Cue.goingOn],
  [FRAMES, Cue.frame],
  [new Set(Object.values(NOMINAL).flat()), Cue.nominal],
  [new Set([...TOLD_KILLED, ...TOLD_INJURED, ...TOLD_EITHER]), Cue.told],
  [openersOf(WEAPONS), Cue.weapon],
  [new Set([...ARMED_BODIES, ...CLAIMING]), Cue.boast],
]
