import { MEASURE_NOUNS } from '#lexicon/index.ts'
import { figureAt, figuresOf } from './order.ts'
import { pairsFor } from './pairs.ts'
import type { Option } from './proposal.ts'
import { type Entry, kindOf, type Quantity } from './quantity.ts'
import type { Comparison } from './rules/comparison.ts'
import type { Sheet } from './sheet.ts'
import { sayChange } from './words.ts'

const FASTER = new Set(['faster', 'quicker', 'steeper', 'sharper', 'outpaced', 'outpacing'])
const SLOWER = new Set(['slower', 'slowly'])

/** "arrests rose by a third, faster than the number of raids": two changes, each between its own two levels. */
export function growthClaims(sheet: Sheet): Comparison[] {
  const claims: Comparison[] = []
  sheet.view.sentences.forEach((sentence, index) => {
    for (let i = sentence.from; i < sentence.to; i++) {
      const word = sheet.tokens[i]!.lower
      if (!FASTER.has(word) && !SLOWER.has(word)) continue
      const claim = readClaim(sheet, {
        at: i,
        isSlower: SLOWER.has(word),
        sentence: index,
        from: sentence.from,
        to: sentence.to,
      })
      if (claim) claims.push(claim)
    }
  })
  return claims
}

interface Place {
  readonly at: number
  readonly isSlower: boolean
  readonly sentence: number
  readonly from: number
  readonly to: number
}

function readClaim(sheet: Sheet, place: Place): Comparison | null {
  const left = lastMeasure(sheet, place.from, place.at)
  const right = firstMeasure(sheet, place.at + 1, Math.min(place.to, place.at + 12))
  if (!left || !right || left === right.measure) return null
  const probe =
    figuresOf(sheet, place.sentence).find((entry) => entry.from > place.at) ??
    sheet.entries[figureAt(sheet, place.at) - 1]
  if (!probe) return null
  const [a, b] = [bestPair(sheet, probe, left), bestPair(sheet, probe, right.measure)]
  if (!a || !b) return null
  const [first, second] = [growth(a), growth(b)]
  const holds = place.isSlower ? Math.abs(first) < Math.abs(second) : Math.abs(first) > Math.abs(second)
  const option: Option = {
    operands: [...a.old.parts, ...a.now.parts, ...b.old.parts, ...b.now.parts],
    value: null,
    fit: Math.min(a.fit, b.fit),
    reasons: ['each side has an earlier and a later level'],
    working: () => `${sayChange(first)} against ${sayChange(second)}`,
    holds,
  }
  return { from: place.at, to: right.at + 1, form: 'growth', options: [option] }
}

const growth = ({ old, now }: { old: Quantity; now: Quantity }): number => (100 * (now.value - old.value)) / old.value

const measureAt = (sheet: Sheet, at: number): string | null =>
  MEASURE_NOUNS.get(sheet.tokens[at]!.lower)?.measure ?? null

function lastMeasure(sheet: Sheet, from: number, to: number): string | null {
  for (let i = from; i < to; i++) {
    const measure = measureAt(sheet, i)
    if (measure) return measure
  }
  return null
}

function firstMeasure(sheet: Sheet, from: number, to: number): { measure: string; at: number } | null {
  for (let i = from; i < to; i++) {
    const measure = measureAt(sheet, i)
    if (measure) return { measure, at: i }
  }
  return null
}

/** The best pair of levels of one measure; a stated total of it counts before a sum of its parts. */
function bestPair(sheet: Sheet, probe: Entry, measure: string): { old: Quantity; now: Quantity; fit: number } | null {
  const pairs = pairsFor(
    sheet,
    { ...probe, topic: measure },
    (quantity) =>
      quantity.measure === measure &&
      kindOf(quantity.parts[0]!) === 'count' &&
      (quantity.parts.length > 1 || quantity.parts[0]!.list === null),
  )
  return pairs[0] ?? null
}
