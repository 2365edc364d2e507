import type {
  ActorOfBook,
  AddedInput,
  BookInfo,
  CheckedDocument,
  Decision,
  DecisionFilter,
  DocumentRow,
  DocumentView,
  Effect,
  EffectQuestion,
  Facets,
  Incident,
  IncidentFilter,
  IncidentRow,
  IncidentSort,
  IncidentView,
  MadeReport,
  NewDecision,
  Outlook,
  OutlookQuestion,
  Overview,
  Page,
  PublishedReport,
  ReadAgain,
  ReportFormat,
  ReportRequest,
  SearchAnswer,
  SearchKind,
} from '#model/index.ts'
import type { DocumentList } from '#store/index.ts'
import type { Beside, Checks } from './checks.ts'
import type { DoubleCoding } from './coding/coding.ts'
import type { IncidentDecisions } from './decide-incidents.ts'
import type { Grid } from './grid/grid.ts'
import type { TableImport, TableImported } from './import-table.ts'
import type { LedgerDesk } from './ledger.ts'
import type { ListDesk } from './lists.ts'
import type { People } from './people/people.ts'
import type { ProjectionDesk } from './projections.ts'
import type { ReadAgainOptions } from './read-again.ts'
import type { Releases } from './releases.ts'
import type { Review } from './review/review.ts'
import type { OriginLink } from './row-links.ts'
import type { SpeakerDesk } from './speakers.ts'

/** One thing to add or check: bytes with a name, and what the caller knows of it. */
export interface Input {
  readonly name: string
  readonly bytes: Uint8Array
  readonly published?: string
}

/** A .jsonl of any size: its lines are read, kept and reported a stretch at a time. */
export interface LinesInput {
  readonly name: string
  readonly lines: AsyncIterable<Uint8Array>
  readonly published?: string
}

/** A file too big to hold: only its size is told, so that it is refused without being read. */
export interface HugeInput {
  readonly name: string
  readonly size: number
}

/** An input that the caller could not open: reported among the others, so that it does not stop them. */
export interface UnreadableInput {
  readonly name: string
  readonly problem: string
}

export type AnyInput = Input | LinesInput | HugeInput | UnreadableInput

export interface Progress {
  readonly done: number
  readonly total: number
  readonly what: string
}

/** The desk of one open book: what a person can do, a verb each. Cli and server speak to nothing else. */
export interface Desk {
  /** Who may come in, and what was done by whom. */
  readonly people: People
  /** What people do with the record: the inbox, corrections, what was decided. */
  readonly review: Review
  /** The record as a spreadsheet, in the browser and in files that go out and come back. */
  readonly grid: Grid
  /** Second coding of samples, and how far coders agree. */
  readonly coding: DoubleCoding
  /** Who says what: the ledger of figures, statements, and positions that are contested. */
  readonly ledger: LedgerDesk
  info(): Promise<BookInfo>
  /**
   * Reads inputs into the ledger, resolves, refreshes the draft. A bad input never stops the others. `onInput` hears
   * of an input when it is on disk, and of a LinesInput once a stretch. `signal` ends the work after the stretch at hand.
   */
  add(
    inputs: AsyncIterable<AnyInput> | Iterable<AnyInput>,
    onInput?: (result: AddedInput) => void,
    signal?: AbortSignal,
  ): Promise<readonly AddedInput[]>
  /**
   * Reads every document again by the present rules and tells what differs from what is on record; with `isKept` the new
   * readings are appended and the incidents follow. Decisions stay with the mentions that they were about.
   */
  readAgain(options: ReadAgainOptions): Promise<ReadAgain>
  /** Imports a UCDP GED CSV as incidents with their origin and licence. `problems` names the rows left out, and why. */
  importUcdp(input: Input): Promise<{ readonly rows: number; readonly problems?: readonly string[] }>
  /** Here and below: over a cut release, or the draft where none is named. */
  overview(filter: IncidentFilter, release?: string): Promise<Overview>
  /** Releases of the book, and tables and measures over any of them. */
  readonly releases: Omit<Releases, 'close'>
  /** What changed from a date on. An InputError says why the record cannot tell. */
  effect(question: EffectQuestion, release?: string): Promise<Effect>
  /** The next months by plain methods, each beside how it did so far. */
  outlook(question: OutlookQuestion): Promise<Outlook>
  /** Published projections, kept and scored when the outcome is there. */
  readonly projections: ProjectionDesk
  /** A report of a period as files. Its own prose has passed the check; an InputError says why it was not made. */
  report(request: ReportRequest): Promise<MadeReport>
  /** Makes a report in every format and keeps it with the release that it was made over. */
  publishReport(request: Omit<ReportRequest, 'formats'>): Promise<PublishedReport>
  /** Published reports, the latest first. */
  publishedReports(): Promise<readonly PublishedReport[]>
  publishedReport(id: string, format: ReportFormat): Promise<Uint8Array | null>
  /** The text of a template that comes with Daybook, to be edited. */
  reportTemplate(name: string): Promise<string>
  /** The values of the filter menus, each with the incidents that choosing it would leave. */
  facets(filter: IncidentFilter, release?: string): Promise<Facets>
  incidents(
    filter: IncidentFilter,
    options?: { sort?: IncidentSort; offset?: number; limit?: number },
    release?: string,
  ): Promise<Page<IncidentRow>>
  /** Every resolved incident in full. */
  allIncidents(filter: IncidentFilter, release?: string): AsyncIterable<Incident>
  /** The same with who claimed each and who was blamed, for `daybook incidents --json`; null for imported rows. */
  incidentsInFull(
    filter: IncidentFilter,
    release?: string,
  ): AsyncIterable<Incident & Pick<IncidentView, 'responsibility'>>
  incident(id: string): Promise<IncidentView | null>
  documents(options?: DocumentList): Promise<Page<DocumentRow>>
  document(id: string): Promise<DocumentView | null>
  /** Keeps a decision of a person. The author defaults to the user of this system. */
  decide(decision: NewDecision, author?: string): Promise<Decision>
  /** The decisions of the book in the order in which they were made. */
  decisions(filter?: DecisionFilter): Promise<readonly Decision[]>
  /** Takes a decision back. Undoing the undoing makes it stand again. */
  undo(id: number, author?: string): Promise<Decision>
  /** Imports any CSV by a mapping of its columns, which is remembered; ACLED and GTD are known by theirs. */
  importTable(input: Input, options?: TableImport): Promise<TableImported>
  /** Incidents of the reports and of imported datasets that are likely the same event. */
  rowLinks(): Promise<readonly OriginLink[]>
  /** Merging and splitting incidents, and the pairs that are in doubt. */
  readonly rulings: IncidentDecisions
  /** The groups and forces of the incidents, with what they are part of and the years of their names. */
  actors(): Promise<readonly ActorOfBook[]>
  /** Persons who speak in the documents, and which of their names may be one person's. */
  readonly speakers: SpeakerDesk
  /** Published lists of names. */
  readonly lists: ListDesk
  /** What of the book answers one line of words and operators: documents, incidents, actors, statements. */
  search(line: string, options?: { kinds?: readonly SearchKind[]; limit?: number }): Promise<SearchAnswer>
  /** Checks a text without keeping it. `beside` lays it beside another. */
  check(input: Input, beside?: Beside): Promise<readonly CheckedDocument[]>
  /** Checked reports that are kept beside the record. */
  readonly checks: Checks
  close(): Promise<void>
}
