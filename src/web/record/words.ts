import type { Category, Check, Figure, IncidentFacts, Range, Verdict } from '#model/index.ts'
import { day } from '../format/date.ts'
import { number, spread } from '../format/number.ts'

/** Victim categories in the one order in which they are always shown. */
export const CATEGORIES: readonly Category[] = ['security', 'civilian', 'militant', 'unknown']

/** A verdict's sign: never colour alone. */
export const SIGNS: Readonly<Record<Verdict, string>> = {
  exact: '=',
  rounded: '≈',
  loose: '~',
  wrong: '≠',
  undetermined: '?',
}

/** UCDP's seven degrees of knowing where, in words. */
export const PLACE_PRECISION: Readonly<Record<number, string>> = {
  1: 'exact place',
  2: 'near this place',
  3: 'somewhere in the district',
  4: 'somewhere in the province',
  5: 'a larger or linear area',
  6: 'somewhere in the country',
  7: 'at sea or in the air',
}

/** Place, district and province, from near to far, without repeats. */
export function placeWords(
  at: Pick<IncidentFacts, 'place' | 'admin1' | 'admin2'> & { readonly country?: unknown },
): string {
  const country = typeof at.country === 'string' ? at.country : null
  const names = [at.place, at.admin2, at.admin1].filter((name): name is string => !!name)
  const distinct = names.filter((name, index) => names.indexOf(name) === index)
  return distinct.join(', ') || country || 'place unknown'
}

/** What happened to people, in a few words: `killed 5 (5–6), injured 12`. */
export function tollWords(facts: Pick<IncidentFacts, 'killed' | 'injured' | 'abducted' | 'arrested'>): string {
  const one = (word: string, range: Range) =>
    range.high > 0 ? [`${word} ${number(range.best)}${inBrackets(range)}`] : []
  const parts = [
    ...one('killed', facts.killed),
    ...one('injured', facts.injured),
    ...one('abducted', facts.abducted),
    ...one('arrested', facts.arrested),
  ]
  return parts.join(', ') || 'nobody reported killed or injured'
}

const inBrackets = (range: Range): string => (spread(range) === '' ? '' : ` (${spread(range)})`)

/** What a figure counts: its measure, whom, where and when, as far as it is known. */
export function figureWords({ unit, measure, category, place, period, actor }: Figure): string {
  const words = [
    measure,
    category,
    unit === 'person' ? null : unitWords(unit),
    actor,
    place,
    period ? day(period.edtf) : null,
  ]
  return words.filter((word): word is string => !!word && word !== '').join(' · ') || 'not yet understood'
}

const unitWords = (unit: string): string =>
  unit.startsWith('currency:') ? unit.slice('currency:'.length) : unit.replaceAll('-', ' ')

/** "74 figures, 31 could be checked: 24 exact, 4 rounded, 2 loose, 1 wrong". */
export function checkSummary(figures: number, checks: readonly Check[]): string {
  const order: readonly Verdict[] = ['exact', 'rounded', 'loose', 'wrong']
  const passed = order.map((verdict) => [verdict, checks.filter((check) => check.verdict === verdict).length] as const)
  const checked = passed.reduce((sum, [, count]) => sum + count, 0)
  const grades = passed.filter(([, count]) => count > 0).map(([verdict, count]) => `${number(count)} ${verdict}`)
  const head = `${number(figures)} ${figures === 1 ? 'figure' : 'figures'}, ${checked === 0 ? 'none' : number(checked)} could be checked`
  return grades.length > 0 ? `${head}: ${grades.join(', ')}` : head
}
