// Pure: mentions and rulings -> incidents with low, best, high and a toll history. Every link has its reasons.
import type { Doubt, Incident } from '#model/index.ts'
import type { TollRule } from './best-toll.ts'
import { applyEdits } from './edits.ts'
import { type Cluster, cluster, type Doubtful } from './link.ts'
import { mergeFacts } from './merge-facts.ts'
import type { ReportedMention } from './reported-mention.ts'
import { NO_RULINGS, type Rulings } from './rulings.ts'
import { resolveTolls } from './toll-history.ts'

export { isTollRule, TOLL_RULES, type TollRule } from './best-toll.ts'
export { type Block, blocksOf } from './candidates.ts'
export { factsOf } from './facts.ts'
export { bandsOf, fingerprintOf, isCopy } from './fingerprint.ts'
export { linkedTo } from './link.ts'
export { linkRows, type RowLink } from './link-rows.ts'
export { indexList, linkEntries, type Named } from './names/link-entries.ts'
export { namesInText } from './names/names-in-text.ts'
export { readName } from './names/read-name.ts'
export { compareRead, type NameMatch, SAME_NAME, sameName } from './names/same-name.ts'
export { samePersons } from './names/same-person.ts'
export type { ReportedMention } from './reported-mention.ts'
export { responsibilityOf, type ToldDocument, type ToldIncident } from './responsibility/index.ts'
export { type Rulings, rulingsOf } from './rulings.ts'
export { FEATURES } from './same-event.ts'
export { isRecalled, reportedMentions, tellingOf } from './telling.ts'

/** Incidents, and the pairs of them that a person should look at. */
export interface Resolution {
  readonly incidents: readonly Incident[]
  readonly doubts: readonly Doubt[]
}

export interface ResolveOptions {
  /** What people decided. Default: nothing. */
  readonly rulings?: Rulings
  /** Which of several tolls is the best one. Default: `latest`. */
  readonly tollRule?: TollRule
}

/**
 * Joins the mentions of all reports into incidents, oldest first. The same mentions in any order give the same
 * incidents. `resolve([mentionInOneReport, mentionInAnother]).incidents` is one when they tell one event.
 */
export function resolve(
  mentions: readonly ReportedMention[],
  { rulings = NO_RULINGS, tollRule = 'latest' }: ResolveOptions = {},
): Resolution {
  const { clusters, doubtful } = cluster(mentions, rulings)
  return {
    incidents: clusters.map((one) => applyEdits(incidentOf(one, tollRule), rulings)).sort(byDate),
    doubts: doubtful.map(doubtOf).sort((a, b) => (a.id < b.id ? -1 : 1)),
  }
}

function incidentOf({ members, reasons }: Cluster, tollRule: TollRule): Incident {
  const news = newsOf(members)
  const { latest, tollHistory, notes, ...tolls } = resolveTolls(news, tollRule)
  const facts = mergeFacts(
    latest,
    news.filter((one) => one !== latest),
  )
  return {
    id: incidentId(members),
    ...facts,
    ...tolls,
    reports: reportsOf(news),
    mentions: members.map((one) => one.mention.id),
    tollHistory: [...tollHistory],
    origin: null,
    reasons: [...reasons, ...notes],
  }
}

/** What reports tell as news; where they only recall an event, that. */
function newsOf(members: Cluster['members']): Cluster['members'] {
  const news = members.filter(({ isRecalled }) => !isRecalled)
  return news.length > 0 ? news : members
}

function doubtOf({ clusters, mentions, score, reasons }: Doubtful): Doubt {
  const [one, other] = clusters.map(({ members }) => incidentId(members)).sort() as [string, string]
  const [a, b] = mentions.map(({ mention }) => mention.id).sort() as [string, string]
  return {
    id: `${one}-${other}`,
    incidents: [one, other],
    mentions: [a, b],
    score: Number(score.toFixed(2)),
    reasons: [...reasons],
  }
}

/** The reports in the order of their publication; one without a date stands last. */
function reportsOf(members: Cluster['members']): string[] {
  const when = ({ document }: ReportedMention): string => document.publishedAt ?? document.published ?? '~'
  const ordered = [...members].sort((a, b) => (when(a) < when(b) ? -1 : when(a) > when(b) ? 1 : 0))
  return [...new Set(ordered.map((one) => one.document.id))]
}

/** Members come in the order of their ids. The first names the incident: most mentions that join later leave it be. */
const incidentId = ([first]: Cluster['members']): string => `e${first?.mention.id ?? ''}`

function byDate(a: Incident, b: Incident): number {
  const [one, other] = [a.date?.edtf ?? '~', b.date?.edtf ?? '~']
  return one === other ? (a.id < b.id ? -1 : 1) : one < other ? -1 : 1
}
