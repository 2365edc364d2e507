import type { TriggerKind } from '#lexicon/index.ts'
import type { ReadUnit } from './claims.ts'
import type { Reading } from './reading.ts'
import type { Trigger } from './triggers.ts'

/** Why the sentence of an accident tells no incident. */
export const ACCIDENT = 'an accident'

/** Kinds of word beside which a crash or a flood is no mere mishap. Boilers explode and buses burn by themselves. */
const ARMED = new Set<TriggerKind>([
  'suicide',
  'device',
  'grenade',
  'grenade-attack',
  'shell',
  'fire-heavy',
  'air',
  'clash',
  'assault',
  'shooting',
  'abduction',
  'riot',
  'protest',
  'seizure',
  'arms',
  'taken',
  'retaken',
  'chemical',
])

/** "A gas cylinder exploded", "Floods killed nine": no violence where no word of arms stands beside it. */
export const isMishap = (triggers: readonly Trigger[]): boolean =>
  triggers.some(({ kind }) => kind === 'disaster' || kind === 'accident') &&
  !triggers.some(({ kind }) => ARMED.has(kind))

/** "A bus plunged into a ravine, killing 14": people die in it, and by nobody's arms. */
export function isAccident(reading: Reading, { unit, claims }: ReadUnit, triggers: readonly Trigger[]): boolean {
  if (claims.some(({ force }) => force === 'updates')) return false
  if (!triggers.some(({ kind }) => kind === 'accident') || !isMishap(triggers)) return false
  for (let at = unit.from; at < unit.to; at++) if (reading.entries[at]!.role?.category === 'militant') return false
  return true
}

/** What rescuers do: "divers recovered seven bodies". */
const FINDS = new Set<TriggerKind>(['seizure', 'body-found'])

/** "An explosion was caused by a leak. One worker suffered burns": its victims are the accident's too. */
export function withAftermath<T extends { readonly background: string | null; readonly triggers: readonly Trigger[] }>(
  units: readonly T[],
): readonly T[] {
  if (!units.some(({ background }) => background === ACCIDENT)) return units
  let isAfter = false
  return units.map((unit) => {
    isAfter =
      unit.background === ACCIDENT ||
      (isAfter && unit.background === null && unit.triggers.every(({ kind }) => FINDS.has(kind)))
    return isAfter && unit.background === null ? { ...unit, background: ACCIDENT } : unit
  })
}
