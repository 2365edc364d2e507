import type { ColumnType, Generated, JSONColumnType, Kysely } from 'kysely'
import type {
  AuditLine,
  Check,
  CheckedDocument,
  DecisionKind,
  Document,
  Doubt,
  Figure,
  Incident,
  IncidentMention,
  Issue,
  LedgerLine,
  ListEntry,
  Origin,
  Part,
  PublishedBasis,
  Role,
  SourceMap,
  Spoken,
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
  copies: CopiesTable
  unresolved: UnresolvedTable
  blocks: BlocksTable
  doubts: DoubtsTable
  lists: ListsTable
  mappings: MappingsTable
  imported: ImportedTable
  /** Those of them that nobody took out. */
  imported_in_record: ImportedTable
  accounts: AccountsTable
  sessions: SessionsTable
  invitations: InvitationsTable
  audit: AuditTable
  grid_views: GridViewsTable
  coding_rounds: CodingRoundsTable
  codings: CodingsTable
  line_readings: LineReadingsTable
  figure_lines: FigureLinesTable
  spoken_lines: SpokenLinesTable
  kept_checks: KeptChecksTable
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
  /** Which of several tolls is the best one. */
  toll_rule: Generated<string>
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
  published_at: Generated<string | null>
  /** MinHash of the text, and hashes of its bands. */
  fingerprint: Generated<number[]>
  bands: Generated<number[]>
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
  /** The words that tell an incident, for resolving. */
  told: Generated<string>
  is_recalled: Generated<boolean>
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
  body: Written<Incident>
}

export interface IncidentMentionsTable {
  incident_id: string
  mention_id: string
  document_id: string
}

/** Documents that are copies of one text, by the smallest id among them. Derived. */
export interface CopiesTable {
  document_id: string
  group_id: string
}

/** Documents whose incidents are to be derived again. */
export interface UnresolvedTable {
  document_id: string
}

/** The days and areas that a mention is looked for in. Derived. */
export interface BlocksTable {
  mention_id: string
  document_id: string
  day: number
  country: string
  admin1: string
}

/** Pairs of incidents that may be one. Derived. */
export interface DoubtsTable {
  id: string
  incidents: string[]
  score: number
  body: Written<Doubt>
}

/** Published lists of names, a row a date of publication. */
export interface ListsTable {
  name: string
  date: string
  entries: Written<ListEntry[]>
  imported_at: Moment
}

/** How files with these columns are imported. */
export interface MappingsTable {
  columns: string
  body: Written<object>
  saved_at: Moment
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
  /** The row as it came, where people corrected it. */
  original: ColumnType<(Incident & { origin: Origin }) | null, string | null | undefined, string | null>
  is_rejected: Generated<boolean>
  /** The incident that stands for it, where people joined it to one. Derived. */
  joined_to: ColumnType<string | null, string | null | undefined, string | null>
  imported_at: Moment
}

export interface AccountsTable {
  id: Generated<number>
  name: string
  role: Role
  /** How it was hashed stands in the hash. */
  password: string
  created_at: Moment
  disabled_at: ColumnType<Date | null, Date | null, Date | null>
}

export interface SessionsTable {
  token_hash: string
  account_id: number
  created_at: Moment
  expires_at: Moment
}

export interface InvitationsTable {
  id: Generated<number>
  token_hash: string
  role: Role
  note: string
  made_by: string
  made_at: Moment
  expires_at: Moment
  used_at: ColumnType<Date | null, Date | undefined, Date>
  used_by: ColumnType<number | null, number | undefined, number>
}

/** What was done at the desk. The database itself refuses to change or remove a row. */
export interface AuditTable {
  id: Generated<number>
  at: Moment
  who: string
  act: string
  detail: Written<AuditLine['detail']>
}

/** The columns, filter and order of the grid that a person keeps under a name. */
export interface GridViewsTable {
  id: Generated<number>
  name: string
  owner: string
  body: Written<object>
  saved_at: Moment
}

/** A sample of mentions that a second coder codes without seeing the first. */
export interface CodingRoundsTable {
  id: Generated<number>
  name: string
  made_by: string
  made_at: Moment
  mentions: string[]
}

export interface CodingsTable {
  round_id: number
  mention_id: string
  coder: string
  body: Written<object>
  coded_at: Moment
}

/** The reading that the lines of a document were made of. */
export interface LineReadingsTable {
  document_id: string
  reading_id: number
  version: string
  not_before: string | null
}

export interface FigureLinesTable {
  document_id: string
  position: number
  body: Written<LedgerLine>
}

export interface SpokenLinesTable {
  document_id: string
  position: number
  day: string | null
  act: string
  speaker: string
  party: string | null
  party_name: string | null
  target: string | null
  target_name: string | null
  sentence: string
  body: Written<Spoken>
}

/** Checked reports that are kept beside the record. */
export interface KeptChecksTable {
  id: string
  name: string
  kept_at: Moment
  kept_by: string
  code_version: string
  keys: string[]
  body: Written<CheckedDocument>
  other: JSONColumnType<Document, string, string> | null
}

/** A connection to the ledger's schema, or a transaction on it. */
export type Ledger = Kysely<Tables>
