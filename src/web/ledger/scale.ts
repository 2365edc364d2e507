import type { SourcedLine } from '#model/index.ts'

/** Where a value stands on an entry's axis, in per cent of its width, and what is printed at the two ends. */
export interface ValueScale {
  readonly from: number
  readonly to: number
  at(value: number): number
}

/** Values that lie closer than this to each other get an axis of their own; others are seen from zero. */
const CLOSE = 1.25

/** One axis for the values of an entry: from zero, unless they lie so close that they would be one dot. */
export function scaleOf(lines: readonly Pick<SourcedLine, 'value'>[]): ValueScale {
  const ends = lines.flatMap(({ value: { low, best, high } }) => [low ?? best, best, high ?? best])
  const [least, most] = [Math.min(...ends), Math.max(...ends)]
  const isClose = least > 0 && most > least && most / least < CLOSE
  const pad = isClose ? (most - least) / 2 : 0
  const from = isClose ? least - pad : 0
  const to = isClose ? most + pad : most * 1.08 || 1
  return { from, to, at: (value) => Math.max(0, Math.min(100, (100 * (value - from)) / (to - from))) }
}

/** Lines of one scope share a mark; the first scope of an entry is filled, others are open. */
export function scopeOf({ measure, population, period, circumstance }: SourcedLine): string {
  return JSON.stringify([measure, population, period?.edtf, period?.until, circumstance])
}
