import { dayRange } from './features/same-day.ts'
import type { ReportedMention } from './reported-mention.ts'
import { canBeOne, sameEvent } from './same-event.ts'

/** The mentions of one event, in the order of their ids, and why they are one: a sentence a link. */
export interface Cluster {
  readonly members: readonly ReportedMention[]
  readonly reasons: readonly string[]
}

interface Link {
  readonly a: ReportedMention
  readonly b: ReportedMention
  readonly score: number
  readonly reason: string
}

/**
 * Joins mentions into events, the surest pair first. Two mentions of one report are never joined, nor two groups of
 * which any two members contradict each other. The order of the input does not matter.
 */
export function cluster(input: readonly ReportedMention[]): Cluster[] {
  const mentions = [...input].sort(byId)
  const groupOf = new Map(mentions.map((one) => [one.mention.id, { members: [one], reasons: [] as string[] }]))
  for (const link of links(mentions)) {
    const [one, other] = [groupOf.get(link.a.mention.id), groupOf.get(link.b.mention.id)]
    if (!one || !other || one === other || !mayJoin(one.members, other.members)) continue
    one.members.push(...other.members)
    one.reasons.push(...other.reasons, link.reason)
    for (const { mention } of other.members) groupOf.set(mention.id, one)
  }
  return [...new Set(groupOf.values())].map(({ members, reasons }) => ({ members: members.sort(byId), reasons }))
}

function byId(a: ReportedMention, b: ReportedMention): number {
  return a.mention.id < b.mention.id ? -1 : a.mention.id > b.mention.id ? 1 : 0
}

/** Every pair that is one event on its own, the highest score first, then by id. */
function links(mentions: readonly ReportedMention[]): Link[] {
  const found: Link[] = []
  for (const [a, b] of pairsOfOneDay(mentions)) {
    if (a.document.id === b.document.id) continue
    const match = sameEvent(a.mention, b.mention)
    if (match) found.push({ a, b, score: match.score, reason: reasonOf(a, b, match.reasons) })
  }
  return found.sort((x, y) => y.score - x.score || byId(x.a, y.a) || byId(x.b, y.b))
}

function reasonOf(a: ReportedMention, b: ReportedMention, reasons: readonly string[]): string {
  return `“${nameOf(a)}” and “${nameOf(b)}” tell one event: ${reasons.join('; ')}.`
}

const nameOf = ({ document }: ReportedMention): string => document.title || document.id

/** Pairs whose days and countries can meet, each once: everything else is further apart than any feature allows. */
function* pairsOfOneDay(mentions: readonly ReportedMention[]): Generator<readonly [ReportedMention, ReportedMention]> {
  const days = new Map<number, ReportedMention[]>()
  for (const one of mentions) {
    const range = dayRange(one.mention)
    if (!range) continue
    const met = new Set<ReportedMention>()
    for (let day = range[0]; day <= range[1]; day++) {
      const there = days.get(day) ?? []
      for (const other of there) met.add(other)
      there.push(one)
      days.set(day, there)
    }
    for (const other of met) yield [other, one]
  }
}

function mayJoin(one: readonly ReportedMention[], other: readonly ReportedMention[]): boolean {
  return one.every((a) => other.every((b) => a.document.id !== b.document.id && canBeOne(a.mention, b.mention)))
}
