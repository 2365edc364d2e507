import { single } from '../quantity.ts'
import { sameMeasure } from '../scope.ts'
import type { Scope } from './scope-of.ts'

export type Aspect = 'year' | 'noun' | 'category' | 'place' | 'fate'

/** One thing in which two figures count differently; firm where both texts say it beside the number. */
export interface Conflict {
  readonly aspect: Aspect
  readonly isFirm: boolean
}

/** How two figures of two texts stand to each other by what they count. */
export interface Standing {
  readonly conflicts: readonly Conflict[]
  /** How many things both say alike: measure, category, period, names, words around. */
  readonly agreements: number
}

const FATES: ReadonlySet<string | null> = new Set(['killed', 'injured', 'missing', 'abducted', 'arrested', 'displaced'])

/** True where the words of two figures cannot mean one thing; cheap, and silent where it takes a closer look. */
export const isPlainlyOther = (a: Scope, b: Scope): boolean =>
  a.unit !== b.unit ||
  (a.category !== null && b.category !== null && a.category !== b.category) ||
  (a.isPeriodFirm && b.isPeriodFirm && periodsAlike(a, b) === false) ||
  (a.unit === 'count' &&
    a.measure !== b.measure &&
    FATES.has(a.measure) &&
    FATES.has(b.measure) &&
    a.measure !== null &&
    b.measure !== null)

/** Compares what two figures count; null where their units can never be compared. */
export function standing(a: Scope, b: Scope): Standing | null {
  if (a.unit !== b.unit || (a.unit === 'money' && a.entry.figure.unit !== b.entry.figure.unit)) return null
  const conflicts: Conflict[] = []
  let agreements = 0
  const weigh = (aspect: Aspect, alike: boolean | null, isFirm: boolean) => {
    if (alike === true) agreements++
    else if (alike === false) conflicts.push({ aspect, isFirm })
  }
  const areFates = FATES.has(a.measure) && FATES.has(b.measure)
  weigh(areFates ? 'fate' : 'noun', measuresAlike(a, b), a.isMeasureFirm && b.isMeasureFirm)
  weigh('category', categoriesAlike(a, b), isCategoryFirm(a) && isCategoryFirm(b))
  // A time carried over from elsewhere is too doubtful to contradict.
  const isDated = a.isPeriodFirm && b.isPeriodFirm
  weigh('year', isDated ? periodsAlike(a, b) : periodsAlike(a, b) || null, isDated)
  weigh('place', namesAlike(a, b), a.areNamesFirm && b.areNamesFirm)
  if (intersects(a.labels, b.labels)) agreements++
  if (intersects(a.beside, b.beside)) agreements++
  return { conflicts, agreements }
}

function measuresAlike(a: Scope, b: Scope): boolean | null {
  if (a.measure === null || b.measure === null) return null
  if (a.measure === b.measure) return true
  if (a.unit === 'percent') return intersects(a.labels, b.labels) ? null : false
  return sameMeasure(single(a.entry), single(b.entry)) === null ? false : null
}

/** A category against "people": firm only where that word stands beside the number. */
const isCategoryFirm = (scope: Scope): boolean => scope.isCategoryFirm || (scope.category === null && scope.isAnyone)

function categoriesAlike(a: Scope, b: Scope): boolean | null {
  if (a.category === b.category) return a.category === null ? null : true
  if (a.category !== null && b.category !== null) return false
  // "2,060 killed" may be said of militants; "2,060 people" of 2,060 militants tells another thing.
  return isCategoryFirm(a) && isCategoryFirm(b) ? false : null
}

/** Alike where one time lies in the other: "in 2031" is short for "in the first half of 2031". A lone day dates the telling. */
function periodsAlike(a: Scope, b: Scope): boolean | null {
  if (!a.period || !b.period || isDay(a.period) !== isDay(b.period)) return null
  const [[from, to], [start, end]] = [a.period, b.period]
  if (from === start && to === end) return true
  if ((from <= start && end <= to) || (start <= from && to <= end)) return isWithin(a.period, b.period) ? true : null
  return to < start || end < from ? false : null
}

const isDay = ([from, to]: readonly [string, string]): boolean => from === to

/** Times of one year whose ends are no more than a quarter apart. */
const isWithin = ([, a]: readonly [string, string], [, b]: readonly [string, string]): boolean =>
  a.slice(0, 4) === b.slice(0, 4) && Math.abs(Number(a.slice(5, 7)) - Number(b.slice(5, 7))) <= 3

const namesAlike = (a: Scope, b: Scope): boolean | null =>
  a.names.size === 0 || b.names.size === 0 ? null : intersects(a.names, b.names)

export function intersects<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  for (const one of a) if (b.has(one)) return true
  return false
}
