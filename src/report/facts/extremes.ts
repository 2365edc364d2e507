import type { Asked } from './asked.ts'
import { type Compared, setOf } from './compared.ts'
import { type Fact, named } from './fact.ts'
import { count } from './number-words.ts'
import { dayName, monthName, monthPeriod } from './period.ts'

const killedOf = (month: Compared['now']['months'][number]): number =>
  month.security + month.civilian + month.militant + month.unknown

/** The deadliest month, the deadliest incident, and where the year stands among all years of the record. */
export async function extremeFacts(asked: Asked, compared: Compared): Promise<[string, Fact | null][]> {
  return [...monthFacts(compared), ...(await incidentFacts(asked, compared)), ...(await rankFacts(asked, compared))]
}

function monthFacts({ now, question }: Compared): [string, Fact | null][] {
  const ranked = [...now.months].sort((a, b) => killedOf(b) - killedOf(a) || a.month.localeCompare(b.month))
  const [worst, second] = ranked
  if (!worst || ranked.length < 3 || killedOf(worst) === 0 || killedOf(worst) === killedOf(second!))
    return [
      ['deadliest.month', null],
      ['deadliest.month.killed', null],
      ['deadliest.month.incidents', null],
    ]
  const { from, to } = monthPeriod(worst.month)
  const set = { name: `${question.place}, ${monthName(worst.month)}`, filter: { ...question.filter, from, to } }
  const fact = (value: number, unit: string): Fact => ({
    words: count(value),
    working: `${unit} in ${set.name}: ${count(value)}`,
    sets: [set],
  })
  return [
    ['deadliest.month', named(monthName(worst.month))],
    ['deadliest.month.killed', fact(killedOf(worst), 'killed')],
    ['deadliest.month.incidents', fact(worst.incidents, 'incidents')],
  ]
}

async function incidentFacts(asked: Asked, compared: Compared): Promise<[string, Fact | null][]> {
  const set = setOf(compared, 'period')!
  const { rows } = await asked.deadliest(set.filter, 2)
  const [worst, second] = rows
  const none: [string, null][] = [
    ['deadliest.incident.day', null],
    ['deadliest.incident.place', null],
    ['deadliest.incident.killed', null],
  ]
  if (!worst?.date || worst.killed.best < 3 || worst.killed.best === second?.killed.best) return none
  const place = [...new Set([worst.place, worst.admin2, worst.admin1].filter((name) => name !== null))]
    .slice(0, 2)
    .join(', ')
  const day = /^\d{4}-\d{2}-\d{2}/.exec(worst.date)?.[0]
  if (!day || place === '') return none
  const own = {
    name: `${place}, ${dayName(day)}`,
    filter: { ...set.filter, from: day, to: day, ...(worst.admin1 && { admin1: [worst.admin1] }) },
  }
  return [
    ['deadliest.incident.day', named(dayName(day))],
    ['deadliest.incident.place', named(place)],
    [
      'deadliest.incident.killed',
      { words: count(worst.killed.best), working: `best estimate of one incident, ${own.name}`, sets: [own] },
    ],
  ]
}

/** "the highest since 2009": the last earlier year with as many killed; only for whole years of a longer record. */
async function rankFacts(asked: Asked, { now, question }: Compared): Promise<[string, Fact | null][]> {
  const { from, to } = question.period
  const isYear = from.endsWith('-01-01') && to.endsWith('-12-31') && from.slice(0, 4) === to.slice(0, 4)
  if (!isYear) return [['since', null]]
  const whole = await asked.overview(question.filter)
  const years = new Map<number, number>()
  for (const month of whole.months) {
    const year = Number(month.month.slice(0, 4))
    years.set(year, (years.get(year) ?? 0) + killedOf(month))
  }
  const year = Number(from.slice(0, 4))
  const own = now.totals.killed.best
  const earlier = [...years].filter(([one]) => one < year).sort(([a], [b]) => b - a)
  if (earlier.length < 4) return [['since', null]]
  const atLeast = earlier.find(([, killed]) => killed >= own)
  const atMost = earlier.find(([, killed]) => killed <= own)
  const best = [atLeast && { year: atLeast[0], word: 'highest' }, atMost && { year: atMost[0], word: 'lowest' }]
  const isRecord = atLeast === undefined
  const working = `killed by year: ${earlier
    .slice(0, 30)
    .map(([one, killed]) => `${one} ${count(killed)}`)
    .join(', ')}`
  const set = { name: `${question.place}, the whole record`, filter: question.filter }
  const furthest = best.filter((one) => one !== undefined).sort((a, b) => a!.year - b!.year)[0]
  const words = isRecord
    ? `the highest of the record, which begins in ${earlier.at(-1)![0]}`
    : furthest && year - furthest.year > 3
      ? `the ${furthest.word} since ${furthest.year}`
      : null
  return [['since', words ? { words, working, sets: [set] } : null]]
}
