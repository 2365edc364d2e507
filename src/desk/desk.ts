import type {
  AddedInput,
  BookInfo,
  CheckedDocument,
  DocumentRow,
  DocumentView,
  Incident,
  IncidentFilter,
  IncidentRow,
  IncidentSort,
  IncidentView,
  Overview,
  Page,
} from '#model/index.ts'

/** One thing to add or check: bytes with a name, and what the caller knows of it. */
export interface Input {
  readonly name: string
  readonly bytes: Uint8Array
  readonly published?: string
}

export interface Progress {
  readonly done: number
  readonly total: number
  readonly what: string
}

/** The desk of one open book: what a person can do, a verb each. Cli and server speak to nothing else. */
export interface Desk {
  info(): Promise<BookInfo>
  /** Reads inputs into the ledger, resolves, refreshes the draft. A bad input never stops the others. */
  add(inputs: AsyncIterable<Input> | Iterable<Input>, onInput?: (result: AddedInput) => void): Promise<readonly AddedInput[]>
  /** Imports a UCDP GED CSV as incidents with their origin and licence. */
  importUcdp(input: Input): Promise<{ readonly rows: number }>
  overview(filter: IncidentFilter): Promise<Overview>
  incidents(filter: IncidentFilter, options?: { sort?: IncidentSort; offset?: number; limit?: number }): Promise<Page<IncidentRow>>
  /** Every resolved incident in full, for `daybook incidents --json`. */
  allIncidents(filter: IncidentFilter): AsyncIterable<Incident>
  incident(id: string): Promise<IncidentView | null>
  documents(options?: { offset?: number; limit?: number; text?: string }): Promise<Page<DocumentRow>>
  document(id: string): Promise<DocumentView | null>
  /** Checks a text without keeping it. */
  check(input: Input): Promise<readonly CheckedDocument[]>
  close(): Promise<void>
}
