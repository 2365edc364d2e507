/** How many things were read in a document. */
export interface ReadCounts {
  readonly incidents: number
  readonly figures: number
  readonly statements: number
  readonly checks: number
}

/** What the present rules read otherwise in a document than its latest reading on record. */
export interface ChangedReading {
  readonly id: string
  readonly title: string
  readonly before: ReadCounts
  readonly after: ReadCounts
  /** Each incident that is told otherwise, as a sentence: "changed: killed 3, now 5". */
  readonly incidents: readonly string[]
  /** Decisions that stand on an incident which the present rules no longer read. */
  readonly lostDecisions: readonly number[]
}

/** What became of reading every document of a book again. */
export interface ReadAgain {
  readonly documents: number
  readonly changed: readonly ChangedReading[]
  /** A sentence for each document that could not be read again; its latest reading stands. */
  readonly faults: readonly string[]
  /** True when the new readings were kept. */
  readonly isKept: boolean
}
