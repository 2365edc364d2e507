import type {
  Check,
  Decision,
  DecisionFilter,
  DocumentRow,
  DocumentView,
  Doubt,
  Extraction,
  Incident,
  IncidentMention,
  IngestedDocument,
  NamedSpeaker,
  NameList,
  NewDecision,
  Page,
  SearchAsked,
  SearchGroup,
} from '#model/index.ts'
import type { CheckStore } from './checks.ts'
import type { CodingStore } from './coding.ts'
import type { LineStore } from './lines.ts'
import type { PeopleStore } from './people.ts'
import type { ReviewStore } from './review.ts'
import type { SearchOptions } from './search/index.ts'

/** A document with what was read in it, as it goes into the ledger. */
export interface NewDocument {
  readonly ingested: IngestedDocument
  /** The bytes that it was read from: documents of one file share them. */
  readonly bytes: Uint8Array
  readonly extraction: Extraction
  readonly checks: readonly Check[]
  /** Absent where nothing beside the mentions is known of it. */
  readonly resolving?: ForResolving
}

/** What resolving wants to know of a document beside its mentions. */
export interface ForResolving {
  /** Of each incident mention, in their order, the words that tell it and whether the report only recalls it. */
  readonly tellings: readonly { readonly told: string; readonly isRecalled: boolean }[]
  /** By these copies of one text are found: see `#resolve`. */
  readonly fingerprint: readonly number[]
  readonly bands: readonly number[]
}

/** What was read again in a document that is in the ledger. */
export type NewReading = Omit<NewDocument, 'ingested' | 'bytes'> & {
  readonly ingested: { readonly document: { readonly id: string } }
}

/** One input of `add`, or a stretch of a long one: its documents are kept together or not at all. */
export interface NewEntry {
  /** Their ids are distinct. */
  readonly documents: readonly NewDocument[]
  readonly codeVersion: string
  readonly lexiconVersion: string
  readonly ruleset: string
  readonly at: Date
}

/** Newer readings of some documents, kept together or not at all. */
export type NewReadings = Omit<NewEntry, 'documents'> & { readonly documents: readonly NewReading[] }

/** What became of the documents of an entry. `refused`: the id is taken by a document with another text. */
export interface Kept {
  readonly added: readonly string[]
  readonly known: readonly string[]
  readonly refused: readonly string[]
}

/** The head of a document, for those who hold its mention. */
export interface DocumentHead {
  readonly id: string
  readonly title: string
  readonly outlet: string | null
  readonly published: string | null
}

export interface DocumentMention {
  readonly document: DocumentHead & {
    /** The instant of publication, where the document gives one. */
    readonly publishedAt: string | null
    /** The group of copies of one text that it belongs to; null where it is nobody's copy. */
    readonly copyOf: string | null
  }
  readonly mention: IncidentMention
  readonly told: string
  readonly isRecalled: boolean
}

/** Which documents, and how they are listed. */
export interface DocumentList {
  readonly offset?: number
  readonly limit?: number
  /** Words in title, outlet and text. */
  readonly text?: string
  /** Copies of one text are one row: that of the first which came, with the others. */
  readonly areCopiesOne?: boolean
}

/** How incidents are derived; the ledger knows when, and from what. */
export interface Resolver {
  resolve(
    mentions: readonly DocumentMention[],
    decisions: readonly Decision[],
    tollRule: string,
  ): { readonly incidents: readonly Incident[]; readonly doubts: readonly Doubt[] }
  /** The days and areas that a mention is looked for in. */
  blocksOf(mention: DocumentMention): readonly { day: number; country: string; admin1: string }[]
  /** Which of the others are linked to some of these. */
  linkedTo(some: readonly DocumentMention[], others: readonly DocumentMention[]): readonly DocumentMention[]
  /** Pairs of mentions that people joined. */
  sameOf(decisions: readonly Decision[]): readonly (readonly [string, string])[]
  isCopy(a: readonly number[], b: readonly number[]): boolean
}

/** `revision` grows with every change to documents or imports; incidents follow the documents of `resolved`. */
export interface LedgerInfo {
  readonly id: string
  readonly name: string
  readonly createdAt: string
  readonly revision: number
  readonly resolved: number
  readonly documents: number
  readonly incidents: number
  readonly imported: number
}

/** Every incident of one revision: the resolved ones, then the imported ones. */
export interface Snapshot {
  readonly id: string
  readonly name: string
  readonly revision: number
  /** False when documents have come since incidents were derived: resolve, and look again. */
  readonly isResolved: boolean
  /** How many there are. */
  readonly incidents: number
  /** When the ledger was last changed: its own time, not that of the clock on the wall. */
  readonly changedAt: string
  /** The incidents as lines of JSON, many at a time. */
  readonly lines: AsyncIterable<string>
  /** Of every incident its id and a stamp of its text, as lines of JSON: where a stamp is the same, so is the text. */
  stamps(): Promise<readonly string[]>
  /** The lines of these incidents. */
  linesOf(ids: readonly string[]): AsyncIterable<string>
  decisions(): Promise<readonly Decision[]>
  /** The heads of all documents. */
  documents(): Promise<readonly (DocumentHead & { readonly url: string | null })[]>
  /** The counts that each mention of these incidents gives, with their words. */
  countsOf(incidents: readonly string[]): Promise<readonly IncidentCounts[]>
}

export interface IncidentCounts {
  readonly incident: string
  readonly mention: string
  readonly counts: IncidentMention['counts']
}

/** Actors by their ids, null where the lexicon has none, and speakers. */
export interface NamedInBook {
  readonly actors: readonly { readonly id: string | null; readonly name: string }[]
  readonly speakers: readonly NamedSpeaker[]
}

/** An open ledger. What it says is kept, is on disk. */
export interface Store {
  /** The ledger's name for a person; never holds a password. */
  readonly label: string
  /** Accounts, sessions, invitations and the audit log. */
  readonly people: PeopleStore
  /** What waits for a person, and what was decided. */
  readonly review: ReviewStore
  /** Rounds of second coding. */
  readonly coding: CodingStore
  /** Figures and statements laid out for the ledger of figures and for people and sides. */
  readonly lines: LineStore
  /** Checked reports that are kept beside the record. */
  readonly checks: CheckStore
  info(): Promise<LedgerInfo>
  /** The present revision, and the one that incidents follow. */
  revisions(): Promise<{ readonly revision: number; readonly resolved: number }>
  /** Which of these document ids are in the ledger, with their title and text. */
  known(ids: readonly string[]): Promise<ReadonlyMap<string, { readonly title: string; readonly text: string }>>
  /** Keeps one input in one transaction. */
  add(entry: NewEntry): Promise<Kept>
  /** Appends newer readings of documents that are in the ledger; earlier ones stay on record. */
  addReadings(entry: NewReadings): Promise<void>
  documents(options?: DocumentList): Promise<Page<DocumentRow>>
  document(id: string): Promise<DocumentView | null>
  /** The texts of the documents by their ids, some at a time: those after an id, or the first ones. */
  textsAfter(id: string | null, limit: number): Promise<readonly { readonly id: string; readonly text: string }[]>
  /** The raw bytes that documents were read from. */
  source(sha256: string): Promise<Uint8Array | null>
  /** Derives the incidents again when documents have come since the last time, or another version of the code does it. */
  resolve(resolver: Resolver, codeVersion: string): Promise<void>
  /** Pairs of incidents that may be one, the likeliest first. */
  doubts(): Promise<readonly Doubt[]>
  /** The rule by which the best of several tolls is chosen. */
  tollRule(): Promise<string>
  setTollRule(rule: string): Promise<void>
  incident(id: string): Promise<Incident | null>
  /** The mentions that an incident was resolved from, with their documents and the texts of those. */
  mentionsOf(incident: string): Promise<readonly (DocumentMention & { readonly text: string })[]>
  /** Keeps incidents of another dataset; a row that is there already is replaced. Answers how many were kept. */
  importIncidents(incidents: readonly Incident[], at: Date): Promise<number>
  /** Appends a decision. Nothing of the ledger is changed by it but its revision, where incidents follow from it. */
  decide(decision: NewDecision, author: string, at: Date): Promise<Decision>
  /** The decisions of the book in the order in which they were made. */
  decisions(filter?: DecisionFilter): Promise<readonly Decision[]>
  /** Which of these keys are ids of mentions of any reading, or of imported rows. */
  knownKeys(keys: readonly string[]): Promise<ReadonlySet<string>>
  /** Appends a decision that takes an earlier one back; taking that back makes the first stand again. */
  undo(id: number, author: string, at: Date): Promise<Decision>
  /** Keeps a list of names as published on a day; the same day again replaces it. */
  keepList(list: NameList, at: Date): Promise<void>
  /** The lists that the book has, the latest date of each first. */
  lists(): Promise<readonly { readonly name: string; readonly date: string; readonly entries: number }[]>
  /** A list of a date. */
  list(name: string, date: string): Promise<NameList | null>
  /** Who is named in the book: the actors of its incidents, and the persons who speak in its documents. */
  named(): Promise<NamedInBook>
  /** How files with these columns were imported before. */
  mapping(columns: string): Promise<object | null>
  keepMapping(columns: string, body: object, at: Date): Promise<void>
  /** What answers a search, a group a kind: best first, with the number of all. */
  search(asked: SearchAsked, options?: SearchOptions): Promise<readonly SearchGroup[]>
  /** Hands over every incident as of one moment, whatever others write meanwhile. */
  snapshot<T>(use: (snapshot: Snapshot) => Promise<T>): Promise<T>
  close(): Promise<void>
}
