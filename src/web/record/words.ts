import {
  type Against,
  type Check,
  type CheckedDocument,
  checkKey,
  type Figure,
  type IncidentFacts,
  type Range,
  type Verdict,
} from '#model/index.ts'
import { day } from '../format/date.ts'
import { number, spread } from '../format/number.ts'

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

type Whereabouts = Pick<IncidentFacts, 'place' | 'admin1' | 'admin2'> & { readonly country?: unknown }

/**
 * Place, district and province, from near to far, without repeats; the country where nothing nearer is known.
 * `placeNames({ place: 'Quetta', admin2: 'Quetta', admin1: 'Balochistan' })` is `['Quetta', 'Balochistan']`.
 */
export function placeNames(at: Whereabouts): string[] {
  const names = [...new Set([at.place, at.admin2, at.admin1].filter((name): name is string => !!name))]
  if (names.length > 0) return names
  return typeof at.country === 'string' && at.country !== '' ? [at.country] : ['place unknown']
}

/** Those names as one: `Quetta, Balochistan`. */
export const placeWords = (at: Whereabouts): string => placeNames(at).join(', ')

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
    period && period.edtf !== 'XXXX' ? day(period.edtf) : null,
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
  const open = checks.length - checked
  const grades = passed.filter(([, count]) => count > 0).map(([verdict, count]) => `${number(count)} ${verdict}`)
  const head = `${number(figures)} ${figures === 1 ? 'figure' : 'figures'}, ${checked === 0 ? 'none' : number(checked)} could be checked`
  const told = grades.length > 0 ? `${head}: ${grades.join(', ')}` : head
  return open > 0 ? `${told}; ${number(open)} undetermined` : told
}

/** The checks with the verdicts that hold: a person's word before the computed one. */
export const withOverrules = ({ checks, overrules = [] }: Pick<CheckedDocument, 'checks' | 'overrules'>): Check[] =>
  checks.map((check) => {
    const overrule = overrules.find((one) => one.check === checkKey(check))
    return overrule ? { ...check, verdict: overrule.verdict } : check
  })

/** "9 figures: 6 as the other text has them, 2 differ, 1 not in it"; of editions, how many findings there are. */
export function besideSummary({ relation, comparisons }: Against): string {
  const count = (...kinds: readonly string[]) => comparisons.filter(({ kind }) => kinds.includes(kind)).length
  if (count('added') > 0)
    return `${number(comparisons.length)} ${comparisons.length === 1 ? 'whole' : 'wholes'} that the releases add up to`
  if (relation === 'editions') {
    const findings = comparisons.length
    return findings === 0
      ? 'Nothing in the one edition contradicts the other.'
      : `${number(findings)} ${findings === 1 ? 'thing' : 'things'} to look at between the two editions`
  }
  const [same, absent] = [count('same'), count('absent')]
  const differ = comparisons.length - same - absent
  const parts = [
    same > 0 ? `${number(same)} as the other text has ${same === 1 ? 'it' : 'them'}` : null,
    differ > 0 ? `${number(differ)} ${differ === 1 ? 'differs' : 'differ'}` : null,
    absent > 0 ? `${number(absent)} not in it` : null,
  ].filter((part) => part !== null)
  return `${number(comparisons.length)} ${comparisons.length === 1 ? 'figure' : 'figures'}: ${parts.join(', ')}`
}
