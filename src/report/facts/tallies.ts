import type { Fact, NamedSet } from './fact.ts'
import { count, hedged, moved, SMALL_BASE } from './number-words.ts'

/** A count in the period and, where one is compared, in the period before. */
export interface Tally {
  readonly now: number
  readonly low: number
  readonly high: number
  readonly before: number | null
  readonly set: NamedSet
  readonly setBefore: NamedSet | null
}

/**
 * The facts of one count under its name: `killed`, `killed.range`, `killed.before`, `killed.difference`, `killed.moved`,
 * `killed.change`. What has no comparison is null, so that a sentence that needs it is left out.
 */
export function tallyFacts(name: string, unit: string, tally: Tally): [string, Fact | null][] {
  const { now, low, high, before, set, setBefore } = tally
  const own: Fact = { words: count(now), working: `${unit} in ${set.name}: ${count(now)}`, sets: [set] }
  const range =
    low === high
      ? null
      : {
          ...own,
          words: `${count(low)}–${count(high)}`,
          working: `sum of the lowest and of the highest reported, ${set.name}`,
        }
  if (before === null || !setBefore)
    return [
      [name, own],
      [`${name}.range`, range],
      ...['before', 'difference', 'moved', 'change'].map((part): [string, null] => [`${name}.${part}`, null]),
    ]
  const sets = [set, setBefore]
  const working = `${unit}: ${count(before)} in ${setBefore.name}, ${count(now)} in ${set.name}${before > 0 ? `; (${count(now)} − ${count(before)}) / ${count(before)} = ${((100 * (now - before)) / before).toFixed(2).replace('-', '−')} %` : '; no percentage from zero'}`
  const canPercent = before >= SMALL_BASE && now !== before
  return [
    [name, own],
    [`${name}.range`, range],
    [
      `${name}.before`,
      { words: count(before), working: `${unit} in ${setBefore.name}: ${count(before)}`, sets: [setBefore] },
    ],
    [
      `${name}.difference`,
      now === before
        ? null
        : {
            words: count(Math.abs(now - before)),
            working: `${count(now)} − ${count(before)} = ${count(now - before)}`,
            sets,
          },
    ],
    [`${name}.moved`, { words: moved(before, now), working, sets }],
    [`${name}.change`, canPercent ? { words: hedged((100 * Math.abs(now - before)) / before), working, sets } : null],
  ]
}

/** A share of a whole, hedged as its value asks; null of an empty whole. */
export function shareFact(part: number, whole: number, sets: readonly NamedSet[]): Fact | null {
  if (whole === 0) return null
  const value = (100 * part) / whole
  return { words: hedged(value), working: `${count(part)} of ${count(whole)} = ${value.toFixed(2)} %`, sets }
}
