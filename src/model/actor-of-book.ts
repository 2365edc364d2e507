/** A group or force as the incidents of a book have it, with the time of its name. */
export interface ActorOfBook {
  readonly id: string
  readonly name: string
  /** What it is part of or split from. */
  readonly parent: { readonly id: string; readonly name: string } | null
  /** Years between which its name was in use; null where they are open or not known. */
  readonly from: number | null
  readonly to: number | null
  readonly incidents: number
  readonly first: string | null
  readonly last: string | null
  /** Incidents of other years, the first of them: its parent or a successor may be meant. */
  readonly outOfTime: readonly string[]
}
