/** A person as documents of a book call them, with what is said of who they are. */
export interface NamedSpeaker {
  readonly name: string
  /** Posts that the documents give: "Pakistan's permanent representative". */
  readonly roles: readonly string[]
  /** ISO codes of countries or ids of actors that they speak for. */
  readonly sides: readonly string[]
  readonly statements: number
  readonly documents: number
}

/** Two names of a book that may be one person: a suggestion that somebody confirms or rejects. */
export interface PersonLink {
  readonly names: readonly [string, string]
  readonly score: number
  readonly reasons: readonly string[]
  readonly standing: 'suggested' | 'confirmed' | 'rejected'
}
