import type { Decision, Doubt, Incident } from '#model/index.ts'
import { isTollRule, TOLL_RULES } from '#resolve/index.ts'
import type { Store } from '#store/index.ts'
import { type DecideOptions, decide } from './decide.ts'
import { resolveBook } from './draft.ts'
import { InputError } from './input-error.ts'
import { keysOf } from './review/correct.ts'

/** What people decide about whole incidents; each is kept as a decision about the mentions that make them. */
export interface IncidentDecisions {
  /** Pairs of incidents that may be one, the likeliest first. */
  doubts(): Promise<readonly Doubt[]>
  /** The rule by which the best of several tolls is chosen. */
  tollRule(): Promise<string>
  /** Chooses the rule; every incident is derived again. */
  chooseTollRule(rule: string): Promise<void>
  /** Makes one incident of several; a row of another dataset then counts with the incident that reports tell. */
  merge(incidents: readonly string[], reason?: string): Promise<Decision>
  /** Makes an incident of its own of some of the reports of one, and of rows that were joined to it. */
  split(incident: string, reports: readonly string[], reason?: string): Promise<Decision>
  /** Says that two incidents are never one. */
  keepApart(one: string, other: string, reason?: string): Promise<Decision>
}

export function incidentDecisionsOf(options: DecideOptions): IncidentDecisions {
  const { store } = options
  const why = (reason: string | undefined) => (reason ? { reason } : {})
  return {
    async doubts() {
      await resolveBook(store)
      return store.doubts()
    },
    tollRule: () => store.tollRule(),
    async chooseTollRule(rule) {
      if (!isTollRule(rule)) throw new InputError(`unknown toll rule: ${rule}; there are ${TOLL_RULES.join(', ')}`)
      await store.setTollRule(rule)
      await resolveBook(store)
    },
    async merge(incidents, reason) {
      if (new Set(incidents).size < 2) throw new InputError('a merge needs two incidents or more')
      const found = await incidentsOf(store, incidents)
      return decide(options, { kind: 'merge', subject: found.flatMap(keysOf), payload: why(reason) })
    },
    async split(id, reports, reason) {
      const [incident] = (await incidentsOf(store, [id])) as [Incident]
      const { rows, to } = await store.review.joined(id)
      if (to !== null) throw new InputError(`${id} was joined to ${to}: split it off that one`)
      const told = [...incident.reports, ...rows]
      const unknown = reports.find((report) => !told.includes(report))
      if (unknown) throw new InputError(`${id} has no report ${unknown}; it has ${told.join(', ') || 'none'}`)
      const documents = new Map((await store.mentionsOf(id)).map(({ mention, document }) => [mention.id, document.id]))
      const all = [...keysOf(incident), ...rows]
      const out = all.filter((key) => reports.includes(documents.get(key) ?? key))
      const rest = all.filter((key) => !out.includes(key))
      if (out.length === 0 || rest.length === 0)
        throw new InputError('a split leaves at least one report on either side')
      return decide(options, {
        kind: 'split',
        subject: [...out, ...rest],
        payload: { parts: [out, rest], ...why(reason) },
      })
    },
    async keepApart(one, other, reason) {
      const parts = (await incidentsOf(store, [one, other])).map(keysOf)
      return decide(options, { kind: 'not-same', subject: parts.flat(), payload: { parts, ...why(reason) } })
    },
  }
}

async function incidentsOf(store: Store, ids: readonly string[]): Promise<Incident[]> {
  await resolveBook(store)
  const found: Incident[] = []
  for (const id of ids) {
    const incident = await store.incident(id)
    if (!incident) throw new InputError(`unknown incident: ${id}; "daybook incidents" lists them`)
    found.push(incident)
  }
  return found
}
