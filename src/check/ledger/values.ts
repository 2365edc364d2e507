import type { FigureValue } from '#model/index.ts'

/** Two round numbers may round one count: "900" and 897. */
const ROUNDING = 0.01

/** True when two stated numbers can both be right: their intervals meet, or the rounder one rounds the other. */
export function canBothHold(a: FigureValue, b: FigureValue): boolean {
  const [aLow, aHigh] = [a.low ?? -Infinity, a.high ?? Infinity]
  const [bLow, bHigh] = [b.low ?? -Infinity, b.high ?? Infinity]
  if (aLow <= bHigh && bLow <= aHigh) return true
  return rounds(a.best, b.best) || rounds(b.best, a.best)
}

/** "900" is printed to the hundred; 897 rounds to it, and lies within one per cent. */
function rounds(round: number, other: number): boolean {
  let step = 1
  while (round !== 0 && round % (step * 10) === 0) step *= 10
  return step >= 100 && Math.round(other / step) * step === round && Math.abs(round - other) <= round * ROUNDING
}
