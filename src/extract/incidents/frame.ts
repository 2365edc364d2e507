import { COURT_WORDS, Cue, DRILL_WORDS, REMEMBRANCE_WORDS } from './cues.ts'
import { lowerAt, type Reading } from './reading.ts'
import type { ToldUnit } from './told-unit.ts'
import type { Trigger } from './triggers.ts'

/** What a whole report is about where it is no incident: a court's sentence, a day of remembrance, a drill. */
interface Frame {
  readonly reason: string
  /** Any of these words in the lead sets the frame. */
  readonly marks: ReadonlySet<string>
  /** One of these must stand there too; none is asked for where the set is empty. */
  readonly beside: ReadonlySet<string>
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Each row: why nothing new happened, the words that say so, and an example. */
const FRAMES: readonly Frame[] = [
  // An anti-terrorism court on Saturday sentenced three men for the bombing of a shrine.
  {
    reason: 'court',
    marks: COURT_WORDS,
    beside: set(
      'court courts judge tribunal bench jury atc prosecutors prosecution death life imprisonment jail prison years bail verdict trial',
    ),
  },
  // The families gathered to mark the anniversary of the massacre.
  {
    reason: 'remembrance',
    marks: REMEMBRANCE_WORDS,
    beside: new Set(),
  },
  // Rescue services carried out a mock exercise at the airport.
  {
    reason: 'drill',
    marks: DRILL_WORDS,
    beside: set('exercise exercises drill drills attack attacks emergency rescue security preparedness response'),
  },
]

/** Kinds of trigger that tell a deed of today where they come before a frame's word. */
const DEEDS = new Set(['explosion', 'suicide', 'grenade-attack', 'fire-heavy', 'air', 'shooting', 'clash', 'abduction'])
/** Openers after which a report within a frame tells something else. */
const OTHERWISE = new Set(['meanwhile', 'separately', 'elsewhere'])

/** Marks as background what a report about a court, a remembrance or a drill recalls, up to where it turns to something else. */
export function inFrame(reading: Reading, units: readonly ToldUnit[]): readonly ToldUnit[] {
  const lead = units.slice(0, 2)
  if (!lead.some(({ unit }) => unit.cues & Cue.frame)) return units
  const frame = lead.map((unit) => frameOf(reading, unit)).find((found) => found !== null)
  if (!frame || lead.some((unit) => tellsDeed(reading, unit, frame))) return units
  const end = units.findIndex(({ unit }, i) => i > 0 && OTHERWISE.has(lowerAt(reading, unit.from)))
  return units.map((unit, i) =>
    unit.background === null && (end < 0 || i < end) ? { ...unit, background: frame.reason, isSummary: false } : unit,
  )
}

function frameOf(reading: Reading, { unit }: ToldUnit): Frame | null {
  for (const frame of FRAMES) {
    let hasMark = false
    let hasBeside = frame.beside.size === 0
    let marked = -1
    for (let at = unit.from; at < unit.to; at++) {
      const word = lowerAt(reading, at)
      if (!hasMark && frame.marks.has(word)) {
        hasMark = true
        marked = at
      } else if (at !== marked && frame.beside.has(word)) hasBeside = true
    }
    if (hasMark && hasBeside) return frame
  }
  return null
}

/** "A bomb went off at a rally that marked the anniversary": the deed comes first, in words of its own. */
function tellsDeed(reading: Reading, { unit, triggers }: ToldUnit, { marks }: Frame): boolean {
  for (let at = unit.from; at < unit.to; at++)
    if (marks.has(lowerAt(reading, at)))
      return triggers.some((trigger) => trigger.to <= at && isVerbal(reading, trigger))
  return false
}

/** A trigger that is a clause's verb rather than a noun that a preposition or article governs. */
const isVerbal = (reading: Reading, { from, to, kind }: Trigger): boolean =>
  DEEDS.has(kind) &&
  /(?:ed|off|up|fire|killed|shot|himself|herself|themselves)$/.test(lowerAt(reading, to - 1)) &&
  !/^(?:the|of|for|over|in|that|who|which|were|was)$/.test(lowerAt(reading, from - 1))
