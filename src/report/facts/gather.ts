import { NOT_KNOWN } from '#analyse/index.ts'
import { CATEGORIES, type Category, type IncidentFilter, type Ranked } from '#model/index.ts'
import type { Asked, ReportQuestion } from './asked.ts'
import { type Compared, type RankedPair, setOf } from './compared.ts'
import { effectFacts, effectQuestion } from './effect-facts.ts'
import { extremeFacts } from './extremes.ts'
import { type Fact, type FactBook, type Facts, type NamedSet, named } from './fact.ts'
import { count, moved } from './number-words.ts'
import { daysOfPeriod } from './period.ts'
import { claimFacts, kindFacts } from './side-facts.ts'
import { shareFact, type Tally, tallyFacts } from './tallies.ts'

const CATEGORY_NAMES = {
  security: 'members of the security forces',
  civilian: 'civilians',
  militant: 'militants',
  unknown: 'people whose role is not told',
} as const

/** Every fact that a template can print, computed from the release. */
export async function gatherFacts(
  asked: Asked,
  question: ReportQuestion,
): Promise<{ facts: FactBook; compared: Compared }> {
  const { period, compare, filter } = question
  const during = { ...filter, from: period.from, to: period.to }
  const earlier = compare && { ...filter, from: compare.from, to: compare.to }
  const pair = async (list: 'claimant' | 'weapon') => ({
    now: await asked.ranked(during, list),
    before: earlier && (await asked.ranked(earlier, list)),
  })
  const changed = effectQuestion(question)
  const compared: Compared = {
    question,
    now: await asked.overview(during),
    before: earlier && (await asked.overview(earlier)),
    claimants: await pair('claimant'),
    weapons: await pair('weapon'),
    effect: changed && (await asked.effect(changed)),
  }
  const own: [string, Fact | null][] = [
    ['place', named(question.place)],
    ['period', named(period.name)],
    ['previous', compare && named(compare.name)],
    ...wholeFacts(compared),
    ...CATEGORIES.flatMap((category) => categoryFacts(category, category, compared)),
    ...concentrationFacts(compared),
    ...(await extremeFacts(asked, compared)),
    ...(await claimFacts(asked, compared)),
    ...effectFacts(compared.effect, question),
  ]
  const lists = new Map<string, readonly Facts[]>([
    ['provinces', rankedFacts(compared, pairOf(compared, 'provinces'), (name) => ({ admin1: [name] }))],
    ['districts', rankedFacts(compared, pairOf(compared, 'districts'), (name) => ({ admin2: [name] }))],
    ['actors', rankedFacts(compared, pairOf(compared, 'actors'), (name) => ({ actor: [name] }))],
    ['types', rankedFacts(compared, pairOf(compared, 'types'), (name) => ({ type: [name] }) as IncidentFilter)],
    ['claimants', rankedFacts(compared, compared.claimants, (name) => ({ cell: [`claimant:${name}`] }), 'claimed by ')],
    ['weapons', rankedFacts(compared, compared.weapons, (name) => ({ cell: [`weapon:${name}`] }), 'with ')],
    ['kinds', await kindFacts(asked, compared)],
    ['newareas', newAreaFacts(compared)],
    ['categories', categoryList(compared)],
  ])
  return { facts: { own: new Map(own), lists }, compared }
}

function wholeFacts(compared: Compared): [string, Fact | null][] {
  const { now, before, question } = compared
  const set = setOf(compared, 'period')!
  const setBefore = setOf(compared, 'compare')
  const tally = (low: number, best: number, high: number, past: number | null): Tally => ({
    now: best,
    low,
    high,
    before: past,
    set,
    setBefore,
  })
  // Datasets such as UCDP's count no injured: a sum of zero is then no number, and its sentence is left out.
  const told = (name: 'injured' | 'abducted' | 'arrested'): [string, Fact | null][] =>
    tallyFacts(name, name, range(name)).map(([key, fact]) => [key, now.totals[name].high === 0 ? null : fact])
  const range = (key: 'killed' | 'injured' | 'abducted' | 'arrested') => {
    const { low, best, high } = now.totals[key]
    return tally(low, best, high, before ? before.totals[key].best : null)
  }
  const count = now.totals.incidents
  const days = daysOfPeriod(question.period)
  const daily = now.totals.killed.best / days
  return [
    ...tallyFacts('incidents', 'incidents', tally(count, count, count, before?.totals.incidents ?? null)),
    ...tallyFacts('killed', 'killed', range('killed')),
    ...told('injured'),
    ...told('abducted'),
    ...told('arrested'),
    [
      'killed.daily',
      daily < 0.1
        ? null
        : {
            words: daily.toFixed(1),
            working: `${now.totals.killed.best.toLocaleString('en')} killed / ${days} days = ${daily.toFixed(2)}`,
            sets: [set],
          },
    ],
  ]
}

function categoryFacts(name: string, category: Category, compared: Compared): [string, Fact | null][] {
  const { now, before } = compared
  const set = setOf(compared, 'period', { category: [category] })!
  const value = now.totals.killed[category]
  const facts = tallyFacts(name, `${CATEGORY_NAMES[category]} killed`, {
    now: value,
    low: value,
    high: value,
    before: before ? before.totals.killed[category] : null,
    set,
    setBefore: setOf(compared, 'compare', { category: [category] }),
  })
  return [
    ...facts.map(([key, fact]): [string, Fact | null] => [key, value === 0 && key === name ? null : fact]),
    [`${name}.share`, value === 0 ? null : shareFact(value, now.totals.killed.best, [set, setOf(compared, 'period')!])],
  ]
}

/** The four categories as a list, the largest first; those without a victim are left out. */
function categoryList(compared: Compared): Facts[] {
  return CATEGORIES.filter((category) => compared.now.totals.killed[category] > 0)
    .sort((a, b) => compared.now.totals.killed[b] - compared.now.totals.killed[a])
    .map(
      (category) =>
        new Map<string, Fact | null>([
          ['name', named(CATEGORY_NAMES[category])],
          ...categoryFacts('killed', category, compared),
        ]),
    )
}

const pairOf = ({ now, before }: Compared, list: 'provinces' | 'districts' | 'actors' | 'types'): RankedPair => ({
  now: now[list] ?? [],
  before: before && (before[list] ?? []),
})

/** A ranking, the most killed first, each row with its change, its share and its part of the net change. */
function rankedFacts(
  compared: Compared,
  { now: rows, before }: RankedPair,
  only: (name: string) => IncidentFilter,
  label = '',
): Facts[] {
  const { now } = compared
  const earlier = new Map((before ?? []).map((row) => [row.name, row]))
  const whole = setOf(compared, 'period')!
  return rows
    .filter(({ name }) => name !== NOT_KNOWN)
    .map((row) => {
      const set = setOf(compared, 'period', only(row.name), label + row.name)!
      const setBefore = setOf(compared, 'compare', only(row.name), label + row.name)
      const past = before ? (earlier.get(row.name) ?? null) : null
      const tally = (key: 'killed' | 'injured'): Tally => ({
        now: row[key].best,
        low: row[key].low,
        high: row[key].high,
        before: before ? (past?.[key].best ?? 0) : null,
        set,
        setBefore,
      })
      const incidents = {
        now: row.incidents,
        low: row.incidents,
        high: row.incidents,
        before: before ? (past?.incidents ?? 0) : null,
        set,
        setBefore,
      }
      return new Map<string, Fact | null>([
        ['name', named(row.name)],
        ...tallyFacts('incidents', 'incidents', incidents),
        ...tallyFacts('killed', 'killed', tally('killed')),
        ...tallyFacts('injured', 'injured', tally('injured')),
        ['share', shareFact(row.killed.best, now.totals.killed.best, [set, whole])],
        ['netshare', netShare(compared, row, past, set)],
      ])
    })
}

/** The part that a place has in the net rise or fall, where it moved the same way and no more than the whole did. */
function netShare({ now, before, ...rest }: Compared, row: Ranked, past: Ranked | null, set: NamedSet): Fact | null {
  if (!before) return null
  const whole = now.totals.killed.best - before.totals.killed.best
  const own = row.killed.best - (past?.killed.best ?? 0)
  if (whole === 0 || own / whole <= 0 || own / whole > 1) return null
  return shareFact(Math.abs(own), Math.abs(whole), [set, setOf({ now, before, ...rest }, 'period')!])
}

/** The two provinces with the most killed and their share together. */
function concentrationFacts(compared: Compared): [string, Fact | null][] {
  const [first, second, third] = compared.now.provinces.filter(({ name }) => name !== NOT_KNOWN)
  if (!first || !second || !third)
    return [
      ['top.names', null],
      ['top.killed', null],
      ['top.share', null],
    ]
  const sum = first.killed.best + second.killed.best
  const sets = [first, second].map(({ name }) => setOf(compared, 'period', { admin1: [name] }, name)!)
  return [
    ['top.names', named(`${first.name} and ${second.name}`)],
    [
      'top.killed',
      {
        words: count(sum),
        working: `${count(first.killed.best)} + ${count(second.killed.best)} = ${count(sum)}`,
        sets,
      },
    ],
    ['top.share', shareFact(sum, compared.now.totals.killed.best, [...sets, setOf(compared, 'period')!])],
  ]
}

/** Districts with killed now and no incident at all in the period compared. */
function newAreaFacts(compared: Compared): Facts[] {
  const { now, before } = compared
  if (!before?.districts) return []
  const known = new Set(before.districts.map(({ name }) => name))
  return (now.districts ?? [])
    .filter(({ name, killed }) => name !== NOT_KNOWN && !known.has(name) && killed.best > 0)
    .map((row) => {
      const set = setOf(compared, 'period', { admin2: [row.name] }, row.name)!
      const past = setOf(compared, 'compare', { admin2: [row.name] }, row.name)!
      const working = `killed in ${set.name}: ${row.killed.best}; no incident in ${past.name}`
      return new Map<string, Fact | null>([
        ['name', named(row.name)],
        ['killed', { words: row.killed.best.toLocaleString('en'), working, sets: [set, past] }],
        ['moved', { words: moved(0, row.killed.best), working, sets: [set, past] }],
      ])
    })
}
