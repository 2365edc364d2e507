import type { Entry } from './quantity.ts'
import type { Sheet } from './sheet.ts'

/** The first of so many places in order for which something holds, by halving; their count where it holds for none. */
export function firstAt(size: number, holds: (at: number) => boolean): number {
  let low = 0
  let high = size
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** The place of the first figure that begins at a token or behind it. */
export const figureAt = ({ entries }: Sheet, token: number): number =>
  firstAt(entries.length, (at) => entries[at]!.from >= token)

/** The figures of one sentence. */
export function figuresOf({ entries }: Sheet, sentence: number): readonly Entry[] {
  const from = firstAt(entries.length, (at) => entries[at]!.sentence >= sentence)
  return entries.slice(
    from,
    firstAt(entries.length, (at) => entries[at]!.sentence > sentence),
  )
}

/** True where a token belongs to a figure. */
export function isInFigure(sheet: Sheet, token: number): boolean {
  const before = sheet.entries[figureAt(sheet, token + 1) - 1]
  return before !== undefined && token < before.to
}
