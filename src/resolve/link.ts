import { pairs } from './candidates.ts'
import { type Facts, factsOf } from './facts.ts'
import type { ReportedMention } from './reported-mention.ts'
import { NO_RULINGS, type Rulings } from './rulings.ts'
import { DOUBT, matchReasons, matchScore, THRESHOLD } from './same-event.ts'

/** The mentions of one event, in the order of their ids, and why they are one: a sentence a link. */
export interface Cluster {
  readonly members: readonly ReportedMention[]
  readonly reasons: readonly string[]
}

/** Two clusters that may be one. */
export interface Doubtful {
  readonly clusters: readonly [Cluster, Cluster]
  readonly mentions: readonly [ReportedMention, ReportedMention]
  readonly score: number
  readonly reasons: readonly string[]
}

export interface Clustering {
  readonly clusters: readonly Cluster[]
  readonly doubtful: readonly Doubtful[]
}

/** Two mentions that are, or may be, one event, by their places in the list. */
interface Link {
  readonly a: number
  readonly b: number
  readonly score: number
}

interface Group {
  members: number[]
  reasons: string[]
}

/**
 * Joins mentions into events: first those that a person joined, then the surest pair first. Two mentions of one report
 * are never joined, nor two groups of which any two members contradict each other or were told apart by a person. The
 * order of the input does not matter.
 */
export function cluster(input: readonly ReportedMention[], rulings: Rulings = NO_RULINGS): Clustering {
  const mentions = input
    .filter(({ mention }) => !rulings.rejected.has(mention.id))
    .sort((a, b) => (a.mention.id < b.mention.id ? -1 : a.mention.id > b.mention.id ? 1 : 0))
  const facts = mentions.map(factsOf)
  const links = linksOf(facts)
  const groupOf: Group[] = mentions.map((_, index) => ({ members: [index], reasons: [] }))
  const join = (one: Group, other: Group, reason: string): void => {
    one.members.push(...other.members)
    one.reasons.push(...other.reasons, reason)
    for (const member of other.members) groupOf[member] = one
  }
  const areRuledApart = (one: Group, other: Group): boolean =>
    one.members.some((x) =>
      other.members.some((y) => !rulings.mayBeOne(mentions[x]!.mention.id, mentions[y]!.mention.id)),
    )
  for (const [a, b] of ruledPairs(mentions, rulings)) {
    const [one, other] = [groupOf[a]!, groupOf[b]!]
    if (one !== other && !areRuledApart(one, other))
      join(one, other, `${headOf(mentions, a, b)}: a person joined them.`)
  }
  const apart: Link[] = []
  for (const link of links) {
    const [one, other] = [groupOf[link.a]!, groupOf[link.b]!]
    if (one === other || areRuledApart(one, other)) continue
    const mean = meanScore(one, other, facts)
    if (link.score >= THRESHOLD && mean !== null && mean >= MEAN) join(one, other, reasonOf(mentions, facts, link))
    else if (mean !== null && mean >= DOUBT - 1) apart.push(link)
  }
  return finish(mentions, facts, groupOf, apart)
}

/** The points that the members of two groups must have among each other on average: one sure pair does not join two stories. */
const MEAN = 3.6
/** Fewer points between any two members contradict. */
const LEAST = 3.2
/** Of large groups so many members stand for all: each was compared with the others when it joined. */
const MOST_COMPARED = 16

function meanScore(one: Group, other: Group, facts: readonly Facts[]): number | null {
  const [some, others] = [sampleOf(one.members), sampleOf(other.members)]
  let sum = 0
  for (const x of some) {
    for (const y of others) {
      if (facts[x]!.document.id === facts[y]!.document.id) return null
      const score = matchScore(facts[x]!, facts[y]!, LEAST)
      if (score === null || score < LEAST) return null
      sum += score
    }
  }
  return sum / (some.length * others.length)
}

const sampleOf = (members: readonly number[]): readonly number[] =>
  members.length <= MOST_COMPARED ? members : [...members].sort((a, b) => a - b).slice(0, MOST_COMPARED)

/** Every pair that is or may be one event on its own, the surest first. */
function linksOf(facts: readonly Facts[]): Link[] {
  const links: Link[] = []
  for (const [a, b] of pairs(facts)) {
    if (facts[a]!.document.id === facts[b]!.document.id) continue
    const score = matchScore(facts[a]!, facts[b]!, DOUBT)
    if (score !== null && score >= DOUBT) links.push({ a, b, score })
  }
  return links.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)
}

/**
 * Which of the others have a link to one of these mentions: what resolving must look at again when these are new. A
 * link that a person made counts as one.
 */
export function linkedTo(some: readonly ReportedMention[], others: readonly ReportedMention[]): ReportedMention[] {
  const facts = [...some, ...others].map(factsOf)
  const found = new Set<number>()
  for (const [a, b] of pairs(facts)) {
    if (a >= some.length || b < some.length || found.has(b)) continue
    const score = matchScore(facts[a]!, facts[b]!, DOUBT)
    if (score !== null && score >= DOUBT) found.add(b)
  }
  return [...found].map((index) => others[index - some.length]!)
}

function ruledPairs(mentions: readonly ReportedMention[], { same }: Rulings): [number, number][] {
  if (same.length === 0) return []
  const placeOf = new Map(mentions.map(({ mention }, index) => [mention.id, index]))
  return same.flatMap(([one, other]): [number, number][] => {
    const [a, b] = [placeOf.get(one), placeOf.get(other)]
    return a === undefined || b === undefined ? [] : [[a, b]]
  })
}

function finish(
  mentions: readonly ReportedMention[],
  facts: readonly Facts[],
  groupOf: readonly Group[],
  apart: readonly Link[],
): Clustering {
  const clusters = new Map<Group, Cluster>()
  for (const group of new Set(groupOf)) {
    const members = group.members.sort((x, y) => x - y).map((index) => mentions[index]!)
    clusters.set(group, { members, reasons: group.reasons })
  }
  const doubtful = new Map<string, Doubtful>()
  for (const { a, b, score } of apart) {
    const [one, other] = [groupOf[a]!, groupOf[b]!]
    if (one === other) continue
    const key = [one.members[0], other.members[0]].sort().join(' ')
    // Links come the surest first.
    if (doubtful.has(key)) continue
    const reasons = matchReasons(facts[a]!, facts[b]!).map(({ points, words }) => `${signed(points)} ${words}`)
    const pair: Doubtful['clusters'] = [clusters.get(one)!, clusters.get(other)!]
    doubtful.set(key, { clusters: pair, mentions: [mentions[a]!, mentions[b]!], score, reasons })
  }
  return { clusters: [...clusters.values()], doubtful: [...doubtful.values()] }
}

const signed = (points: number): string => `${points < 0 ? '−' : '+'}${Math.abs(points).toFixed(1)}`

function reasonOf(mentions: readonly ReportedMention[], facts: readonly Facts[], { a, b, score }: Link): string {
  const reasons = matchReasons(facts[a]!, facts[b]!).filter(({ points }) => points > 0)
  return `${headOf(mentions, a, b)} (${score.toFixed(1)} points): ${reasons.map(({ words }) => words).join('; ')}.`
}

const headOf = (mentions: readonly ReportedMention[], a: number, b: number): string =>
  `“${nameOf(mentions[a]!)}” and “${nameOf(mentions[b]!)}” tell one event`

const nameOf = ({ document }: ReportedMention): string => document.title || document.id
