import type { Count, CountingRuleset, Evidence } from '#model/index.ts'
import type { Claim } from './claim.ts'
import { vagueCount } from './counting-rules.ts'
import { type Draft, FATES } from './draft.ts'
import { countOf, type Group } from './group.ts'
import type { Reading } from './reading.ts'

/** Every count that the text gives of an incident's people, with its words, read under a ruleset. */
export function countsOf(reading: Reading, { steps }: Draft, ruleset: CountingRuleset): Count[] {
  const counts: Count[] = []
  for (const { claim, effect } of steps) {
    if ((effect === 'dropped' && claim.fate !== 'casualties') || claim.doubt !== null || claim.force === 'identifies')
      continue
    for (const group of claim.groups) {
      const count = countOfGroup(reading, claim, group, ruleset)
      if (count) counts.push(count)
    }
  }
  return counts
}

function countOfGroup(reading: Reading, claim: Claim, group: Group, ruleset: CountingRuleset): Count | null {
  const { count } = group
  const total = countOf(group)
  if (!count && total === null) return null
  const start = reading.tokens[group.from]!.start
  const end = reading.tokens[group.coreTo - 1]!.end
  const kind = count?.kind ?? 'exact'
  const isVague = kind === 'vague' || kind === 'plural'
  // ACLED counts nobody for "casualties" alone: they may all be injured.
  const { low, best, high } =
    claim.fate === 'casualties' && ruleset === 'acled'
      ? { low: 0, best: 0, high: total ?? 0 }
      : isVague
        ? vagueCount(count!.word, ruleset)
        : { low: count?.low ?? total!, best: total!, high: count?.high ?? total! }
  return {
    start,
    end,
    text: reading.text.slice(start, end),
    kind,
    low,
    best,
    high,
    ruleset,
    role: claim.fate,
    category: group.category,
    rule: claim.rule,
  }
}

/** The words of every claim that a toll stands on. */
export function claimEvidence(reading: Reading, { tolls }: Draft): Evidence[] {
  const evidence: Evidence[] = []
  for (const field of FATES) {
    if (tolls[field].total === 0) continue
    for (const { from, to, rule } of tolls[field].claims) evidence.push(quoteTokens(reading, field, from, to, rule))
  }
  return evidence
}

/** The evidence of tokens `from` to `to` for a field. */
export function quoteTokens(reading: Reading, field: string, from: number, to: number, rule: string): Evidence {
  const start = reading.tokens[from]!.start
  const end = reading.tokens[to - 1]!.end
  return { field, start, end, text: reading.text.slice(start, end), rule }
}
