import type { ColumnType, Generated, JSONColumnType, Kysely } from 'kysely'
import type {
  Check,
  DecisionKind,
  Figure,
  Incident,
  IncidentMention,
  Issue,
  Origin,
  Part,
  PublishedBasis,
  SourceMap,
  Statement,
} from '#model/index.ts'

/** The tables of the ledger, as migrations leave them. JSON is kept as `json`, not `jsonb`: text in, same text out. */
export interface Tables {
  ledger: LedgerTable
  sources: SourcesTable
  documents: DocumentsTable
  readings: ReadingsTable
  latest_readings: ReadingsTable
  mentions: MentionsTable
  decisions: DecisionsTable
  incidents: IncidentsTable
  incident_mentions: IncidentMentionsTable
  imported: ImportedTable
}

type Written<T extends object> = JSONColumnType<T, string, string>
type Moment = ColumnType<Date, Date, Date>

/** One row: the book itself. `revision` counts every change; `resolved` is the revision that incidents follow. */
export interface LedgerTable {
  id: string
  name: string
  created_at: Moment
  revision: number
  resolved: number
  /** The version of the code that derived them. */
  resolved_by: string
}

/** Raw bytes, once for each hash. */
export interface SourcesTable {
  sha256: string
  media_type: string
  encoding: string
  bytes: Uint8Array
  added_at: Moment
}

export interface DocumentsTable {
  position: Generated<number>
  id: string
  sha256: string
  source_name: string
  title: string
  byline: string | null
  outlet: string | null
  published: string | null
  published_basis: PublishedBasis
  language: string
  url: string | null
  text: string
  parts: Written<Part[]>
  map: Written<SourceMap>
  issues: Written<Issue[]>
  added_at: Moment
}

/** One pass of extract and check over one document, by one version of the code. The latest is the one that counts. */
export interface ReadingsTable {
  id: Generated<number>
  document_id: string
  code_version: string
  lexicon_version: string
  ruleset: string
  read_at: Moment
  incidents: number
  figures: number
  statements: number
  checks: number
}

export type MentionBody = IncidentMention | Figure | Statement | Check
export type MentionKind = 'incident' | 'figure' | 'statement' | 'check'

export interface MentionsTable {
  reading_id: number
  kind: MentionKind
  position: number
  id: string
  document_id: string
  body: Written<MentionBody>
}

/** What people decide. Appended, never changed: a row that `undoes` another takes it back. */
export interface DecisionsTable {
  id: Generated<number>
  kind: DecisionKind
  subject: string[]
  payload: Written<object>
  author: string
  at: Moment
  undoes: ColumnType<string | null, number | null, never>
}

/** Derived from mentions: deleting and resolving again gives the same rows. */
export interface IncidentsTable {
  id: string
  position: number
  body: Written<Incident>
}

export interface IncidentMentionsTable {
  incident_id: string
  mention_id: string
  document_id: string
}

/** Incidents that came from another dataset, with their licence. */
export interface ImportedTable {
  dataset: string
  row_id: string
  version: string
  incident_id: string
  licence: string
  redistributable: boolean
  body: Written<Incident & { origin: Origin }>
  imported_at: Moment
}

/** A connection to the ledger's schema, or a transaction on it. */
export type Ledger = Kysely<Tables>
