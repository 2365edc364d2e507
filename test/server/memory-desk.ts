import { type Desk, type Input, InputError } from '#desk/index.ts'
import type {
  AddedInput,
  CheckedDocument,
  DocumentView,
  Incident,
  IncidentFilter,
  IncidentRow,
  IncidentSort,
  IncidentView,
  Overview,
  Ranked,
  Toll,
} from '#model/index.ts'
import { responsibilityOf, type ToldIncident } from '#resolve/index.ts'
import type { ServedDesk } from '#server/index.ts'
import { memoryChecks, memoryDecisions, overrulesIn } from './memory-checks.ts'
import { memoryLedger } from './memory-ledger.ts'
import { memoryPeople } from './memory-people.ts'
import { memoryReleases } from './memory-releases.ts'
import { memoryCoding, memoryGrid, memoryReview } from './memory-review.ts'
import { searchIn } from './memory-search.ts'
import { SAMPLE_DOCUMENTS, SAMPLE_INCIDENTS } from './sample.ts'
import { shown, told } from './told.ts'

const CREATED = '2028-12-31T10:42:00.000Z'
const originOf = (incident: Incident): string => incident.origin?.dataset ?? 'reports'
const dayOf = (incident: Incident): string | null => incident.date?.edtf.slice(0, 10) ?? null

/** What is served of a desk, without files or database: what server and web are tested with. */
export function memoryDesk(
  documents: readonly DocumentView[] = SAMPLE_DOCUMENTS,
  incidents: readonly Incident[] = SAMPLE_INCIDENTS,
): ServedDesk & Pick<Desk, 'close'> {
  const shelf = [...documents]
  const releases = memoryReleases(incidents, documents, CREATED)
  const decided = memoryDecisions()
  const chosen = (filter: IncidentFilter) => incidents.filter((incident) => isChosen(incident, filter))
  const viewOf = (incident: Incident): IncidentView => ({
    incident,
    rows: [],
    joinedTo: null,
    evidence: evidenceOf(incident, shelf),
    responsibility: incident.origin ? null : responsibilityOf(toldIn(incident, shelf)),
  })
  return {
    people: memoryPeople(),
    review: memoryReview(incidents, shelf),
    grid: memoryGrid(),
    coding: memoryCoding(),
    info: async () => ({
      name: 'Sample book',
      folder: null,
      documents: shelf.length,
      incidents: incidents.filter((incident) => !incident.origin).length,
      imported: incidents.filter((incident) => incident.origin).length,
      release: { version: 'draft', createdAt: CREATED },
    }),
    async add(inputs, onInput) {
      const results: AddedInput[] = []
      for await (const input of inputs) {
        const result = 'bytes' in input ? addTo(shelf, input) : unread(input)
        results.push(result)
        onInput?.(result)
      }
      return results
    },
    releases,
    overview: async (filter) => overviewOf(chosen(filter)),
    projections: {
      register: async () => {
        throw new InputError('a desk in memory keeps no projections')
      },
      list: async () => ({ rows: [], scores: [] }),
      withdraw: async () => {
        throw new InputError('a desk in memory keeps no projections')
      },
    },
    outlook: async () => {
      throw new InputError('a desk in memory has no release to look ahead from')
    },
    publishReport: async () => {
      throw new InputError('a desk in memory keeps no reports')
    },
    publishedReports: async () => [],
    publishedReport: async () => null,
    reportTemplate: async () => '# {{place}}',
    report: async () => {
      throw new InputError('a desk in memory has no release to report on')
    },
    effect: async () => {
      throw new InputError('a desk in memory has no release to ask')
    },
    facets: async (filter) => {
      const menu = (own: keyof IncidentFilter, namesOf: (incident: Incident) => readonly string[]) =>
        ranked(chosen({ ...filter, [own]: undefined }), namesOf).map(({ name, incidents }) => ({ name, incidents }))
      return {
        provinces: menu('admin1', (incident) => [incident.admin1 ?? 'Not known']),
        districts: menu('admin2', (incident) => [incident.admin2 ?? 'Not known']),
        actors: menu('actor', (incident) => [...new Set(incident.actors.map((actor) => actor.name))]),
        types: menu('type', (incident) => [incident.type]),
        origins: menu('origin', (incident) => [originOf(incident)]),
      }
    },
    async incidents(filter, { sort = '-date', offset = 0, limit = 100 } = {}) {
      const rows = chosen(filter).map(rowOf).sort(bySort(sort))
      return { total: rows.length, offset, rows: rows.slice(offset, offset + limit) }
    },
    async *allIncidents(filter) {
      yield* chosen(filter)
    },
    async incident(id) {
      const found = incidents.find((incident) => incident.id === id)
      return found ? viewOf(found) : null
    },
    async documents({ offset = 0, limit = 100, text = '' } = {}) {
      const rows = shelf
        .filter((view) => view.document.title.toLowerCase().includes(text.toLowerCase()))
        .map(documentRow)
      return { total: rows.length, offset, rows: rows.slice(offset, offset + limit) }
    },
    document: async (id) => shelf.find((view) => view.document.id === id) ?? null,
    decide: async (decision, author = 'analyst') => decided.add(decision, author),
    decisions: async ({ ids } = {}) => decided.all().filter(({ id }) => ids?.includes(id) ?? true),
    undo: async (id, author = 'analyst') => decided.undo(id, author),
    ledger: memoryLedger(),
    search: async (line) => searchIn(shelf, incidents, line),
    check: async (input) =>
      checkedOf(input, shelf).map((one) => ({ ...one, overrules: overrulesIn(one, decided.all()) })),
    checks: memoryChecks((input) => checkedOf(input, shelf), decided.all),
    close: () => releases.close(),
  }
}

function isChosen(incident: Incident, filter: IncidentFilter): boolean {
  const day = dayOf(incident)
  const isOneOf = (list: readonly string[] | undefined, ...values: (string | null)[]) =>
    !list || values.some((value) => value !== null && list.includes(value))
  const words = `${incident.place} ${incident.admin2} ${incident.admin1} ${incident.type} ${incident.actors.map((a) => a.name).join(' ')}`
  return (
    (!filter.from || (day !== null && day >= filter.from)) &&
    (!filter.to || (day !== null && day <= filter.to)) &&
    isOneOf(filter.admin1, incident.admin1) &&
    isOneOf(filter.admin2, incident.admin2) &&
    isOneOf(filter.actor, ...incident.actors.map((actor) => actor.name)) &&
    isOneOf(filter.type, incident.type) &&
    isOneOf(filter.eventType, incident.eventType) &&
    isOneOf(filter.origin, originOf(incident)) &&
    (!filter.category ||
      filter.category.some((category) => incident.killed[category] > 0 || incident.injured[category] > 0)) &&
    (!filter.document || incident.reports.includes(filter.document)) &&
    (!filter.point || filter.point === pointOf(incident)) &&
    (!filter.text || words.toLowerCase().includes(filter.text.toLowerCase()))
  )
}

const pointOf = ({ latitude, longitude, placePrecision }: Incident) => `${latitude},${longitude},${placePrecision}`

const rowOf = (incident: Incident): IncidentRow => ({
  id: incident.id,
  date: incident.date?.edtf ?? null,
  country: incident.country?.name ?? null,
  admin1: incident.admin1,
  admin2: incident.admin2,
  place: incident.place,
  latitude: incident.latitude,
  longitude: incident.longitude,
  placePrecision: incident.placePrecision,
  type: incident.type,
  eventType: incident.eventType,
  actors: incident.actors.map((actor) => actor.name),
  killed: incident.killed,
  injured: incident.injured,
  reports: incident.reports.length,
  origin: originOf(incident),
})

function bySort(sort: IncidentSort): (a: IncidentRow, b: IncidentRow) => number {
  const sign = sort.startsWith('-') ? -1 : 1
  const field = sort.replace('-', '') as 'date' | 'killed' | 'injured' | 'place' | 'type'
  const key = (row: IncidentRow) => (field === 'killed' || field === 'injured' ? row[field].best : (row[field] ?? ''))
  return (a, b) => sign * (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0) || (a.id < b.id ? -1 : 1)
}

const evidenceOf = (incident: Incident, shelf: readonly DocumentView[]): IncidentView['evidence'] =>
  shelf.flatMap(({ document, extraction }) =>
    extraction.incidents
      .filter((mention) => incident.mentions.includes(mention.id))
      .map((mention) => {
        const part = document.parts.find((p) => p.start <= mention.span.start && mention.span.end <= p.end)!
        const sentence = { start: part.start, end: part.end, text: document.text.slice(part.start, part.end) }
        const { id, title, outlet, published } = document
        return { document: { id, title, outlet, published }, mention, sentences: [sentence] }
      }),
  )

const documentRow = (view: DocumentView) => ({
  id: view.document.id,
  title: view.document.title,
  outlet: view.document.outlet,
  published: view.document.published,
  publishedBasis: view.publishedBasis,
  addedAt: CREATED,
  incidents: view.extraction.incidents.length,
  figures: view.extraction.figures.length,
  statements: view.extraction.statements.length,
  issues: view.issues.length,
})

const unread = ({ name }: { name: string }): AddedInput => ({
  name,
  added: [],
  known: [],
  problem: `${name} is not held in memory.`,
})

function addTo(shelf: DocumentView[], { name, bytes, published }: Input): AddedInput {
  const text = new TextDecoder().decode(bytes)
  if (text.trim() === '') return { name, added: [], known: [], problem: `${name} is empty.` }
  const same = shelf.find((view) => view.document.text === text)
  if (same) return { name, added: [], known: [{ id: same.document.id, title: same.document.title }], problem: null }
  const view = shown(told(`d-${shelf.length}`, published ?? null, 'Pasted', text.split('\n\n')), {})
  shelf.push(view)
  const { id, title } = view.document
  const counts = { incidents: 0, figures: 0, statements: 0 }
  const { publishedBasis } = view
  return {
    name,
    added: [{ id, title, published: published ?? null, publishedBasis, ...counts }],
    known: [],
    problem: null,
  }
}

/** Knows the arithmetic of the texts on its shelf, and of no other. */
function checkedOf({ name, bytes }: Input, shelf: readonly DocumentView[]): CheckedDocument[] {
  const text = new TextDecoder().decode(bytes)
  if (text.trim() === '') throw new InputError(`${name} is empty.`)
  const known = shelf.find((view) => view.document.text === text.trim())
  const view = known ?? shown(told('checked', null, 'Pasted', text.split('\n\n')), {})
  const { document, publishedBasis, issues, extraction, checks } = view
  return [{ document, publishedBasis, issues, figures: extraction.figures, checks }]
}

function overviewOf(incidents: readonly Incident[]): Overview {
  const days = incidents
    .map(dayOf)
    .filter((day) => day !== null)
    .sort()
  const months = new Map<
    string,
    { month: string; incidents: number; security: number; civilian: number; militant: number; unknown: number }
  >()
  for (const { date, killed } of incidents) {
    const month = date?.edtf.slice(0, 7)
    if (!month) continue
    const column = months.get(month) ?? { month, incidents: 0, security: 0, civilian: 0, militant: 0, unknown: 0 }
    column.incidents++
    for (const category of ['security', 'civilian', 'militant', 'unknown'] as const)
      column[category] += killed[category]
    months.set(month, column)
  }
  return {
    release: { version: 'draft', createdAt: CREATED, sha256: null },
    totals: {
      incidents: incidents.length,
      killed: sumTolls(incidents.map((i) => i.killed)),
      injured: sumTolls(incidents.map((i) => i.injured)),
      abducted: { low: 0, best: 0, high: 0 },
      arrested: { low: 0, best: 0, high: 0 },
    },
    first: days[0] ?? null,
    last: days.at(-1) ?? null,
    undated: incidents.filter((incident) => !incident.date).length,
    months: [...months.values()].sort((a, b) => (a.month < b.month ? -1 : 1)),
    provinces: ranked(incidents, (incident) => (incident.admin1 ? [incident.admin1] : [])),
    actors: ranked(incidents, (incident) => [...new Set(incident.actors.map((actor) => actor.name))]),
    types: ranked(incidents, (incident) => [incident.type]),
    origins: ranked(incidents, (incident) => [originOf(incident)]).map(({ name, incidents: count }) => ({
      name,
      incidents: count,
      licence: incidents.find((i) => originOf(i) === name)?.origin?.licence ?? '',
      attribution: incidents.find((i) => originOf(i) === name)?.origin?.attribution ?? '',
    })),
    places: placesOf(incidents),
  }
}

const TOLL_FIELDS = ['low', 'best', 'high', 'security', 'civilian', 'militant', 'unknown'] as const
const sumTolls = (tolls: readonly Toll[]): Toll =>
  Object.fromEntries(
    TOLL_FIELDS.map((field) => [field, tolls.reduce((sum, t) => sum + t[field], 0)]),
  ) as unknown as Toll

function ranked(incidents: readonly Incident[], namesOf: (incident: Incident) => readonly string[]): Ranked[] {
  const groups = new Map<string, Incident[]>()
  for (const incident of incidents)
    for (const name of namesOf(incident)) groups.set(name, [...(groups.get(name) ?? []), incident])
  return [...groups]
    .map(([name, group]) => {
      const { low, best, high } = sumTolls(group.map((i) => i.killed))
      const injured = sumTolls(group.map((i) => i.injured))
      return {
        name,
        incidents: group.length,
        killed: { low, best, high },
        injured: { low: injured.low, best: injured.best, high: injured.high },
      }
    })
    .sort((a, b) => b.killed.best - a.killed.best || (a.name < b.name ? -1 : 1))
}

function placesOf(incidents: readonly Incident[]): Overview['places'] {
  const groups = new Map<string, Overview['places'][number]>()
  for (const { latitude, longitude, placePrecision, place, killed } of incidents) {
    if (latitude === null || longitude === null) continue
    const key = `${latitude} ${longitude} ${placePrecision}`
    const known = groups.get(key)
    const precision = placePrecision ?? 7
    const incidentsHere = (known?.incidents ?? 0) + 1
    const killedHere = (known?.killed ?? 0) + killed.best
    groups.set(key, { latitude, longitude, precision, name: place ?? '', incidents: incidentsHere, killed: killedHere })
  }
  return [...groups.values()]
}

const toldIn = ({ actors, reports, mentions }: Incident, shelf: readonly DocumentView[]): ToldIncident => ({
  actors,
  documents: shelf
    .filter(({ document }) => reports.includes(document.id))
    .map(({ document: { id, published, text }, extraction }) => ({
      id,
      published,
      text,
      statements: extraction.statements,
      mentions: extraction.incidents.filter((mention) => mentions.includes(mention.id)),
      others: extraction.incidents.filter((mention) => !mentions.includes(mention.id)).map(({ span }) => span),
    })),
})
