import type { ReportedMention } from './reported-mention.ts'

/**
 * Which of several tolls is the best: that of the `latest` report; of the latest `official` one, where officials speak;
 * the `lowest` that anyone gives; what the `majority` of sources say; or, as UCDP does (`ucdp`), the number that most
 * sources agree on, and where none is shared, the lowest that is well founded.
 */
export const TOLL_RULES = ['latest', 'official', 'lowest', 'majority', 'ucdp'] as const
export type TollRule = (typeof TOLL_RULES)[number]

export const isTollRule = (rule: string): rule is TollRule => (TOLL_RULES as readonly string[]).includes(rule)

type Field = 'killed' | 'injured' | 'abducted' | 'arrested'

/** The report whose number is the best one of a field. `history` comes oldest first and is not empty. */
export function bestTeller(history: readonly ReportedMention[], field: Field, rule: TollRule): ReportedMention {
  const giving = history.filter(({ mention }) => mention[field].high > 0)
  const last = giving.at(-1) ?? (history.at(-1) as ReportedMention)
  if (giving.length < 2) return last
  if (rule === 'official') return giving.findLast(isOfficial) ?? last
  if (rule === 'lowest') return lowest(giving, field)
  if (rule === 'latest') return last
  const [most, votes] = mostGiven(giving, field)
  if (votes > 1) return most
  return rule === 'ucdp' ? lowest(giving, field) : last
}

const lowest = (giving: readonly ReportedMention[], field: Field): ReportedMention =>
  giving.reduce((least, one) => (one.mention[field].best < least.mention[field].best ? one : least))

/** The number that most sources give, by its latest report. Copies of one text, and reports of one outlet, have one vote. */
function mostGiven(giving: readonly ReportedMention[], field: Field): readonly [ReportedMention, number] {
  const votes = new Map<number, { sources: Set<string>; last: ReportedMention }>()
  for (const one of giving) {
    const count = one.mention[field].best
    const vote = votes.get(count) ?? { sources: new Set(), last: one }
    vote.sources.add(one.document.outlet ?? one.document.copyOf ?? one.document.id)
    votes.set(count, { sources: vote.sources, last: one })
  }
  const ranked = [...votes.values()].sort((a, b) => b.sources.size - a.sources.size)
  const [first] = ranked as [{ sources: Set<string>; last: ReportedMention }]
  // Of numbers with as many votes the one that was given last.
  const tied = ranked.filter(({ sources }) => sources.size === first.sources.size).map(({ last }) => last)
  return [giving.findLast((one) => tied.includes(one)) ?? first.last, first.sources.size]
}

const OFFICIAL =
  /\b(?:police|army|military|ministry|minister|government|governor|commissioner|official|officials|spokesman|spokesperson|spokeswoman|authorities|hospital|doctor|ISPR)\b[^.]{0,60}\b(?:said|says|confirmed|told|announced|put|stated)\b|\b(?:said|according to|confirmed by|told)\b[^.]{0,40}\b(?:police|army|military|ministry|government|official|officials|authorities|spokesman|hospital)\b/i

const isOfficial = ({ told = '' }: ReportedMention): boolean => OFFICIAL.test(told)
