import type { DiffRow, FieldChange, Incident, Manifest, ReleaseDiff } from '#model/index.ts'
import type { Release } from '#release/index.ts'
import { type Between, causesOf, type KeptDecision } from './causes.ts'
import { fieldChanges } from './field-changes.ts'
import { movedTotals } from './moved-totals.ts'

/**
 * What became of the incidents and totals of one release in another, field by field, each with the decision or document
 * that caused it. `(await diff(a, b)).counts` is `{ added: 2, removed: 1, changed: 47 }`.
 */
export async function diff(from: Release, to: Release): Promise<ReleaseDiff> {
  const [before, after, earlier, later] = await Promise.all([
    digests(from),
    digests(to),
    decisionsOf(from),
    decisionsOf(to),
  ])
  const known = new Map(earlier.map((one) => [one.id, one.stands]))
  const between: Between = {
    // A decision that was taken back since is as much a cause as one that was made.
    decisions: later.filter(({ id, stands }) => known.get(id) !== stands),
    from: from.manifest,
    to: to.manifest,
  }
  const ids = [...new Set([...before.keys(), ...after.keys()])].filter((id) => before.get(id) !== after.get(id))
  const [old, now] = await Promise.all([incidentsOf(from, ids), incidentsOf(to, ids)])
  const rows = ids
    .map((id) => rowOf(id, old.get(id) ?? null, now.get(id) ?? null, between))
    .filter(({ what, changes }) => what !== 'changed' || changes.length > 0)
  const related = relatedTo([...old.values()], [...now.values()])
  const count = (what: DiffRow['what']) => rows.filter((row) => row.what === what).length
  return {
    from: { version: from.manifest.version, sha256: from.sha256 },
    to: { version: to.manifest.version, sha256: to.sha256 },
    counts: { added: count('added'), removed: count('removed'), changed: count('changed') },
    rows: rows.map((row) => ({ ...row, related: related(row) })).sort(byDate),
    totals: await movedTotals(from, to),
    decisions: between.decisions.map(({ id }) => id),
    versions: versionChanges(from.manifest, to.manifest),
  }
}

async function digests(release: Release): Promise<Map<string, string>> {
  const rows = await release.all<{ id: string; digest: string }>('SELECT id, digest FROM incidents ORDER BY id')
  return new Map(rows.map(({ id, digest }) => [id, digest]))
}

const decisionsOf = (release: Release): Promise<KeptDecision[]> =>
  release.all<KeptDecision>('SELECT id, kind, subject, undoes, stands FROM decisions ORDER BY id')

async function incidentsOf(release: Release, ids: readonly string[]): Promise<Map<string, Incident>> {
  const found = new Map<string, Incident>()
  if (ids.length === 0) return found
  for await (const incident of release.incidents({
    sql: 'incident.id IN (SELECT unnest($ids))',
    parameters: { ids },
  }))
    found.set(incident.id, incident)
  return found
}

function rowOf(id: string, before: Incident | null, after: Incident | null, between: Between): DiffRow {
  const shown = (after ?? before)!
  return {
    id,
    what: before && after ? 'changed' : after ? 'added' : 'removed',
    date: shown.date?.edtf ?? null,
    place: shown.place ?? shown.admin2 ?? shown.admin1,
    type: shown.type,
    killed: shown.killed.best,
    changes: before && after ? fieldChanges(before, after) : [],
    causes: causesOf(before, after, between),
    related: [],
  }
}

/** Of a row that came or went: the incidents on the other side that are told by its passages. */
function relatedTo(old: readonly Incident[], now: readonly Incident[]): (row: DiffRow) => string[] {
  const byId = (list: readonly Incident[]) => new Map(list.map((one) => [one.id, one]))
  const byMention = (list: readonly Incident[]) =>
    new Map(list.flatMap((one) => one.mentions.map((mention) => [mention, one.id] as const)))
  const [olds, news, inOld, inNew] = [byId(old), byId(now), byMention(old), byMention(now)]
  return ({ id, what }) => {
    if (what === 'changed') return []
    const mentions = (what === 'removed' ? olds : news).get(id)?.mentions ?? []
    const others = mentions.flatMap((mention) => (what === 'removed' ? inNew : inOld).get(mention) ?? [])
    return [...new Set(others)].sort()
  }
}

function versionChanges(from: Manifest, to: Manifest): FieldChange[] {
  const fields = ['codebookVersion', 'lexiconVersion', 'codeVersion', 'ruleset'] as const
  return fields
    .filter((field) => from[field] !== to[field])
    .map((field) => ({ field, before: from[field], after: to[field] }))
}

const byDate = (a: DiffRow, b: DiffRow): number =>
  (a.date ?? '~') === (b.date ?? '~') ? (a.id < b.id ? -1 : 1) : (a.date ?? '~') < (b.date ?? '~') ? -1 : 1
