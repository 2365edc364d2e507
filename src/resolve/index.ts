// Pure: mentions -> incidents with low, best, high and a toll history. Every link has its reason.
import type { Incident } from '#model/index.ts'
import { type Cluster, cluster } from './link.ts'
import { mergeFacts } from './merge-facts.ts'
import type { ReportedMention } from './reported-mention.ts'
import { resolveTolls } from './toll-history.ts'

export type { ReportedMention } from './reported-mention.ts'

/**
 * Joins the mentions of all reports into incidents, oldest first. The same mentions in any order give the same
 * incidents. `resolve([mentionInOneReport, mentionInAnother])` is one incident when they tell one event.
 */
export function resolve(mentions: readonly ReportedMention[]): Incident[] {
  return cluster(mentions).map(incidentOf).sort(byDate)
}

function incidentOf({ members, reasons }: Cluster): Incident {
  const { latest, tollHistory, ...tolls } = resolveTolls(members)
  const facts = mergeFacts(
    latest,
    members.filter((one) => one !== latest),
  )
  return {
    id: incidentId(members),
    ...facts,
    ...tolls,
    reports: reportsOf(members),
    mentions: members.map((one) => one.mention.id),
    tollHistory: [...tollHistory],
    origin: null,
    reasons: [...reasons],
  }
}

/** The reports in the order of their publication; one without a date stands last. */
function reportsOf(members: Cluster['members']): string[] {
  const when = ({ document }: ReportedMention): string => document.published ?? '~'
  return [...members].sort((a, b) => (when(a) < when(b) ? -1 : when(a) > when(b) ? 1 : 0)).map((one) => one.document.id)
}

/** Members come in the order of their ids. The first names the incident: most mentions that join later leave it be. */
const incidentId = ([first]: Cluster['members']): string => `e${first?.mention.id ?? ''}`

function byDate(a: Incident, b: Incident): number {
  const [one, other] = [a.date?.edtf ?? '~', b.date?.edtf ?? '~']
  return one === other ? (a.id < b.id ? -1 : 1) : one < other ? -1 : 1
}
