import type { Overview } from '#model/index.ts'
import { CATEGORIES } from '#model/index.ts'
import type { Asked } from './asked.ts'
import { type Compared, setOf } from './compared.ts'
import { type Fact, type Facts, named } from './fact.ts'
import { count } from './number-words.ts'
import { shareFact, type Tally, tallyFacts } from './tallies.ts'

/** The kinds of a table's dimension `kind`, as prose names them. */
const KINDS = [
  ['attack', 'attacks'],
  ['operation', 'operations of the forces of states'],
  ['other', 'other events'],
] as const

/** Attacks, operations and other events, each with who was killed in it. */
export async function kindFacts(asked: Asked, compared: Compared): Promise<Facts[]> {
  const found = await Promise.all(KINDS.map(([kind, name]) => factsOfKind(kind, name, asked, compared)))
  return found.filter((facts) => facts !== null)
}

async function factsOfKind(kind: string, name: string, asked: Asked, compared: Compared): Promise<Facts | null> {
  const only = { cell: [`kind:${kind}`] }
  const set = setOf(compared, 'period', only, name)!
  const setBefore = setOf(compared, 'compare', only, name)
  const now = (await asked.overview(set.filter)).totals
  if (now.incidents === 0) return null
  const before = setBefore && (await asked.overview(setBefore.filter)).totals
  const tally = (of: (totals: Overview['totals']) => number): Tally => ({
    now: of(now),
    low: of(now),
    high: of(now),
    before: before && of(before),
    set,
    setBefore,
  })
  return new Map<string, Fact | null>([
    ['name', named(name)],
    ...tallyFacts(
      'incidents',
      'incidents',
      tally(({ incidents }) => incidents),
    ),
    ...tallyFacts('killed', 'killed', {
      ...tally(({ killed }) => killed.best),
      low: now.killed.low,
      high: now.killed.high,
    }),
    ...CATEGORIES.flatMap((category) =>
      tallyFacts(
        category,
        `${category} killed`,
        tally(({ killed }) => killed[category]),
      ),
    ),
  ])
}

/** How many incidents somebody claimed. */
export async function claimFacts(asked: Asked, compared: Compared): Promise<[string, Fact | null][]> {
  const set = setOf(compared, 'period')!
  const unclaimed = setOf(compared, 'period', { cell: ['claimant:No claim'] }, 'without a claim')!
  const all = compared.now.totals.incidents
  const claimed =
    compared.claimants.now.length === 0 ? 0 : all - (await asked.overview(unclaimed.filter)).totals.incidents
  if (claimed === 0)
    return [
      ['claims.incidents', null],
      ['claims.share', null],
    ]
  const sets = [set, unclaimed]
  const working = `${count(all)} incidents − ${count(all - claimed)} that nobody claimed = ${count(claimed)}`
  return [
    ['claims.incidents', { words: count(claimed), working, sets }],
    ['claims.share', shareFact(claimed, all, sets)],
  ]
}
