import { TRIGGERS, type TriggerKind } from '#lexicon/index.ts'
import { perWord } from '#text/index.ts'
import { Cue } from './cues.ts'
import { lowerAt, type Reading } from './reading.ts'
import type { Unit } from './units.ts'
import { Is } from './vocabulary.ts'

/** A word or phrase that tells the kind of an event, at its place. */
export interface Trigger {
  readonly from: number
  readonly to: number
  readonly kind: TriggerKind
}

interface Row {
  readonly words: readonly string[]
  readonly kinds: readonly TriggerKind[]
}

const BY_FIRST = new Map<string, Row[]>()
for (const [phrase, kind] of TRIGGERS) {
  const words = phrase.split(' ')
  const rows = BY_FIRST.get(words[0]!) ?? []
  const known = rows.findIndex((row) => row.words.join(' ') === phrase)
  if (known >= 0) rows[known] = { words, kinds: [...rows[known]!.kinds, kind] }
  else rows.push({ words, kinds: [kind] })
  rows.sort((a, b) => b.words.length - a.words.length)
  BY_FIRST.set(words[0]!, rows)
}

const rowsOf = perWord(({ lower }) => BY_FIRST.get(lower) ?? null)

/** Finds every trigger between two tokens: the longest phrase at each place, with each kind that it tells. */
export function findTriggers(reading: Reading, { from, to, cues }: Unit): Trigger[] {
  const found: Trigger[] = []
  if (!(cues & Cue.trigger)) return found
  for (let at = from; at < to; at++) {
    const cue = reading.cues[at]!
    if (!(cue & Cue.trigger)) continue
    // "in", "a" and the like open phrases and tell nothing alone: most of them are passed by a look at the next word.
    if (!(cue & Cue.tellingKind) && !(at + 1 < to && reading.cues[at + 1]! & Cue.goingOn)) continue
    const row = rowAt(reading, at, to)
    if (!row) continue
    const { words, kinds } = row
    for (const kind of kinds) found.push({ from: at, to: at + words.length, kind })
    at += words.length - 1
  }
  return combine(reading, found)
}

/** The longest phrase that stands at a token. */
function rowAt({ tokens }: Reading, at: number, to: number): Row | null {
  for (const row of rowsOf(tokens[at]!.word)!) {
    const { words } = row
    let matched = 1
    while (matched < words.length && at + matched < to && tokens[at + matched]!.lower === words[matched]) matched++
    if (matched === words.length) return row
  }
  return null
}

/** How far a verb and its means may stand apart: "fired at least 20 rockets". */
const REACH = 7
/** A verb and a means that together tell more than either: "hurled" with "grenade", "fired" with "rockets". */
const COMBINED: readonly (readonly [verb: TriggerKind, means: TriggerKind, kind: TriggerKind])[] = [
  ['throw', 'grenade', 'grenade-attack'], // They hurled a grenade at a shop.
  ['throw', 'device', 'explosion'], // A bomb was thrown into a yard.
  ['throw', 'stone', 'riot'], // The crowd threw stones.
  ['launch', 'shell', 'fire-heavy'], // They fired 20 rockets.
  ['launch', 'stone', 'riot'],
  ['explosion', 'grenade', 'grenade-attack'], // A grenade exploded in a yard.
  ['attack', 'grenade', 'grenade-attack'], // A grenade attack hurt two.
  ['explosion', 'aircraft', 'air'], // Jets bombed a camp.
  ['launch', 'aircraft', 'air'], // Helicopters of the army pounded hideouts.
  ['explosion', 'shell', 'fire-heavy'], // A mortar shell exploded.
  ['shooting', 'shell', 'fire-heavy'], // Three missiles were fired at the port.
  ['retake', 'territory', 'retaken'], // Troops recaptured the town.
  ['take', 'territory', 'taken'], // Rebels took control of the village.
  ['sign', 'pact', 'agreement'], // Both sides signed the accord.
  ['leave', 'pact', 'agreement'], // The government withdrew from the treaty.
  ['leave', 'territory', 'transfer'], // The garrison withdrew from the city.
  ['build', 'base-noun', 'base'], // The army set up an observation post.
  ['move', 'troops', 'change'], // The government deployed troops.
  ['arson', 'arms', 'seizure'], // Sappers destroyed a cache of weapons.
]

/** What each verb makes with each of its means. */
const COMBINATIONS = new Map<TriggerKind, Map<TriggerKind, TriggerKind>>()
for (const [verb, means, kind] of COMBINED) {
  const known = COMBINATIONS.get(verb) ?? new Map<TriggerKind, TriggerKind>()
  if (!known.has(means)) known.set(means, kind)
  COMBINATIONS.set(verb, known)
}

/** Kinds that tell nothing without the other half. */
const HALVES = new Set<TriggerKind>([
  'throw',
  'launch',
  'take',
  'retake',
  'leave',
  'territory',
  'build',
  'base-noun',
  'move',
  'troops',
  'aircraft',
  'pact',
  'sign',
  'none',
])

/** Adds the combined kinds and drops the verbs that alone tell nothing. */
function combine(reading: Reading, found: readonly Trigger[]): Trigger[] {
  const all: Trigger[] = []
  for (const trigger of found) {
    const combined = combinedKind(reading, trigger, found)
    if (combined) all.push({ from: trigger.from, to: trigger.to, kind: combined })
    else if (!HALVES.has(trigger.kind)) all.push(trigger)
  }
  return all
}

function combinedKind(reading: Reading, trigger: Trigger, found: readonly Trigger[]): TriggerKind | null {
  const kinds = COMBINATIONS.get(trigger.kind)
  if (!kinds) return null
  for (const other of found) {
    const kind = kinds.get(other.kind)
    if (!kind || Math.abs(other.from - trigger.from) > REACH || crossesStop(reading, trigger, other)) continue
    if (TAKING.has(trigger.kind) && isPutElsewhere(reading, trigger, other)) continue
    if (other.kind === 'aircraft' && !bombs(reading, trigger, other)) continue
    return kind
  }
  return null
}

/** The aircraft is what strikes: before a verb of the active, and no clause opens between. */
function bombs(reading: Reading, verb: Trigger, aircraft: Trigger): boolean {
  if (aircraft.from > verb.from) return false
  for (let at = aircraft.to; at < verb.from; at++)
    if (reading.bits[at]! & (Is.be | Is.have | Is.subordinator | Is.relative)) return false
  const { lower } = reading.tokens[verb.from]!
  return lower.endsWith('ed') || lower.endsWith('ing') || lower === 'hit' || lower === 'struck'
}

const TAKING = new Set<TriggerKind>(['take', 'retake'])

/** "seized weapons in Surjani Town": the town is where, not what was taken. */
function isPutElsewhere(reading: Reading, verb: Trigger, ground: Trigger): boolean {
  for (let at = verb.to; at < ground.from; at++)
    if (/^(?:in|near|at|from|during|inside)$/.test(lowerAt(reading, at))) return true
  return false
}

function crossesStop(reading: Reading, a: Trigger, b: Trigger): boolean {
  for (let at = Math.min(a.to, b.to); at < Math.max(a.from, b.from); at++) {
    const { text } = reading.tokens[at]!
    // "138 tank, artillery and mortar shells": a comma between nouns of means stops nothing.
    if (text === ';' || (text === ',' && a.kind !== 'launch')) return true
  }
  return false
}
