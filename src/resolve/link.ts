import { type Facts, factsOf } from './facts.ts'
import type { ReportedMention } from './reported-mention.ts'
import { matchReasons, matchScore, THRESHOLD } from './same-event.ts'

/** The mentions of one event, in the order of their ids, and why they are one: a sentence a link. */
export interface Cluster {
  readonly members: readonly ReportedMention[]
  readonly reasons: readonly string[]
}

/** Two mentions that are one event, by their places in the list. */
interface Link {
  readonly a: number
  readonly b: number
  readonly score: number
}

/**
 * Joins mentions into events, the surest pair first. Two mentions of one report are never joined, nor two groups of
 * which any two members contradict each other. The order of the input does not matter.
 */
export function cluster(input: readonly ReportedMention[]): Cluster[] {
  const mentions = [...input].sort((a, b) => (a.mention.id < b.mention.id ? -1 : a.mention.id > b.mention.id ? 1 : 0))
  const facts = mentions.map((one) => factsOf(one.mention))
  const { links, mayBeOne } = compareAll(mentions, facts)
  const groupOf = mentions.map((_, index) => ({ members: [index], reasons: [] as string[] }))
  for (const { a, b } of links) {
    const [one, other] = [groupOf[a]!, groupOf[b]!]
    if (one === other || !one.members.every((x) => other.members.every((y) => mayBeOne(x, y)))) continue
    one.members.push(...other.members)
    one.reasons.push(...other.reasons, reasonOf([mentions[a]!, mentions[b]!], [facts[a]!, facts[b]!]))
    for (const member of other.members) groupOf[member] = one
  }
  return [...new Set(groupOf)].map(({ members, reasons }) => ({
    members: members.sort((x, y) => x - y).map((index) => mentions[index]!),
    reasons,
  }))
}

/** Every pair that is one event on its own, the surest first; and of any two mentions, whether they may be one. */
function compareAll(mentions: readonly ReportedMention[], facts: readonly Facts[]) {
  const links: Link[] = []
  const possible = new Set<number>()
  const keyOf = (a: number, b: number): number => Math.min(a, b) * mentions.length + Math.max(a, b)
  for (const [a, b] of pairsOfOneDay(facts)) {
    if (mentions[a]!.document.id === mentions[b]!.document.id) continue
    const score = matchScore(facts[a]!, facts[b]!)
    if (score === null) continue
    possible.add(keyOf(a, b))
    if (score >= THRESHOLD) links.push({ a, b, score })
  }
  links.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)
  return { links, mayBeOne: (a: number, b: number): boolean => possible.has(keyOf(a, b)) }
}

/** Pairs whose days can meet, each once, the smaller index first: no feature allows others. */
function* pairsOfOneDay(facts: readonly Facts[]): Generator<readonly [number, number]> {
  const days = new Map<number, number[]>()
  for (const [index, { days: range }] of facts.entries()) {
    if (!range) continue
    const met = new Set<number>()
    for (let day = range[0]; day <= range[1]; day++) {
      const there = days.get(day) ?? []
      for (const other of there) met.add(other)
      there.push(index)
      days.set(day, there)
    }
    for (const other of met) yield [other, index]
  }
}

function reasonOf([one, other]: readonly [ReportedMention, ReportedMention], [a, b]: readonly [Facts, Facts]): string {
  return `“${nameOf(one)}” and “${nameOf(other)}” tell one event: ${matchReasons(a, b).join('; ')}.`
}

const nameOf = ({ document }: ReportedMention): string => document.title || document.id
