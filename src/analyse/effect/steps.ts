import type { Step } from '#model/index.ts'
import { monthsOn } from '../months-on.ts'

const DAY_MS = 86_400_000

/** A stretch of days, the last one included. */
export interface Stretch {
  readonly from: string
  readonly to: string
  readonly days: number
  readonly isAfter: boolean
}

const iso = (time: number): string => new Date(time).toISOString().slice(0, 10)
const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`)
export const dayAfter = (day: string, days: number): string => iso(timeOf(day) + days * DAY_MS)

/** Whole steps that must lie before a date: a year of months. */
export const FEWEST_BEFORE = 12

/**
 * The steps around a date, cut so that one of them begins on it: no step holds days of both sides. Steps that the data do
 * not cover whole are left out. `stepsAround('2027-03-10', 'month', …)` has one from 2027-03-10 to 2027-04-09.
 */
export function stepsAround(
  date: string,
  step: Step,
  covered: { readonly from: string; readonly to: string },
  most: { readonly before: number; readonly after: number },
): Stretch[] {
  const start = (index: number): string => (step === 'month' ? monthsOn(date, index) : dayAfter(date, 7 * index))
  const stretches: Stretch[] = []
  for (let index = -most.before; index < most.after; index++) {
    const from = start(index)
    const next = start(index + 1)
    const to = dayAfter(next, -1)
    if (from < covered.from || to > covered.to) continue
    stretches.push({ from, to, days: (timeOf(next) - timeOf(from)) / DAY_MS, isAfter: index >= 0 })
  }
  return stretches
}

/** Where in the year a stretch lies, from 0 to 1, by its middle day. */
export function turnOfYear({ from, days }: Stretch): number {
  const middle = new Date(timeOf(from) + (days / 2) * DAY_MS)
  const newYear = Date.UTC(middle.getUTCFullYear(), 0, 1)
  return (middle.getTime() - newYear) / DAY_MS / 365.25
}

/** The events of each stretch. `days` must stand in order. */
export function countsOf(stretches: readonly Stretch[], days: ReadonlyMap<string, number>): number[] {
  const counts = stretches.map(() => 0)
  for (const [day, count] of days) {
    const index = stretches.findIndex(({ from, to }) => from <= day && day <= to)
    if (index >= 0) counts[index]! += count
  }
  return counts
}
