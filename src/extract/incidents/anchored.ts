import type { TriggerKind } from '#lexicon/index.ts'
import { inSpan } from '../in-scene.ts'
import { countOf } from './group.ts'
import { lowerAt } from './reading.ts'
import type { Segment } from './segments.ts'
import type { Told } from './tell.ts'
import type { ToldUnit } from './told-unit.ts'

/** Kinds of place too wide to hold one event: what is only said of a country or a province is news about violence. */
const WIDE = new Set(['country', 'admin1'])
/** Kinds of word that go with an event and alone announce none: "its troops left these weapons", "accused of". */
const ACCOMPANYING = new Set<TriggerKind>(['arms', 'attribution', 'diplomacy', 'device', 'grenade', 'shell', 'stone'])
export const isAccompanying = (kind: TriggerKind): boolean => ACCOMPANYING.has(kind)
/** Event nouns in the plural, and participles of habit: "cross-border attacks", "a network targeting civilians". */
const GENERIC = new Set([
  'attacks',
  'assaults',
  'bombings',
  'bombers',
  'blasts',
  'explosions',
  'clashes',
  'raids',
  'strikes',
  'shootings',
  'killings',
  'kidnappings',
  'abductions',
  'attackers',
  'targeting',
  'assault',
])

/**
 * The sentences of an incident that pin it down: they tell something, and name a day or a place below the province.
 * Speeches and yearly reports speak of attacks and deaths at length and pin none of them down; a report of an
 * incident does ("event" in the ACLED codebook: a date and a location).
 */
export function pinnedUnits(told: Told, { units, shared }: Segment): readonly ToldUnit[] {
  return (shared ? [...units, shared] : units).filter((unit) => pinsDown(told, unit))
}

/** True where an incident has such a sentence. */
export const isPinnedDown = (told: Told, { units, shared }: Segment): boolean =>
  units.some((unit) => pinsDown(told, unit)) || (shared !== null && pinsDown(told, shared))

const pinsDown = (told: Told, unit: ToldUnit): boolean => tells(told, unit) && isPinned(told, unit)

/** An event word that is not generic, or people with a number or a name. */
const tells = ({ reading }: Told, unit: ToldUnit): boolean =>
  unit.triggers.some(({ kind, to }) => !ACCOMPANYING.has(kind) && !GENERIC.has(lowerAt(reading, to - 1))) ||
  unit.facts.some(({ groups }) => groups.some((group) => countOf(group) !== null || group.names.length > 0))

function isPinned({ dates, places }: Told, { unit }: ToldUnit): boolean {
  return (
    inSpan(dates, unit).some(({ precision, kind }) => precision === 'day' && kind !== 'history') ||
    inSpan(places, unit).some(({ kind, use }) => !WIDE.has(kind) && use !== 'office')
  )
}
