import { levelsNear } from './levels.ts'
import { type Entry, kindOf, type Quantity, single, sumOf } from './quantity.ts'
import { runWith } from './runs.ts'
import { rarity, sameMeasure } from './scope.ts'
import { type Sheet, timeLabel } from './sheet.ts'
import { stemOf } from './stems.ts'

/** Stems and times of a stretch of words. */
export function labelsIn(sheet: Sheet, from: number, to: number): string[] {
  const labels: string[] = []
  for (let i = Math.max(0, from); i < Math.min(to, sheet.tokens.length); i++) {
    const label = stemOf(sheet.tokens[i]!) ?? timeLabel(sheet.tokens[i]!)
    if (label && !labels.includes(label)) labels.push(label)
  }
  return labels
}

/** A level that words name, with how surely. */
export interface Named {
  readonly quantity: Quantity
  readonly points: number
}

/** The levels before or after a claim that the words of a phrase name, best first: "the Burkinabe toll" finds Burkina's. */
export function levelsNamed(sheet: Sheet, labels: readonly string[], at: number): Named[] {
  return levelsNear(sheet, at)
    .filter((level) => kindOf(level) !== 'percent')
    .map((level) => ({
      quantity: single(level),
      points: labels.reduce((total, label) => total + (level.labels.get(label) ?? 0) * rarity(sheet, label), 0),
    }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
}

/** The siblings of a level: the other members of its run, as one sum. */
export function siblingsOf(sheet: Sheet, level: Entry, count: number | null): Quantity | null {
  const found = runWith(sheet, level)
  if (!found) return null
  const others = found.run.filter((other) => other !== level && sameMeasure(single(other), single(level)) !== null)
  if (others.length === 0 || (count !== null && others.length !== count)) return null
  return sumOf(others)
}
