// What the desk says of releases. Types only.
import type { DecisionKind } from './decision.ts'
import type { Manifest } from './release.ts'

/** A release of a book: the cut ones, and the draft. */
export interface ReleaseRow {
  readonly version: string
  /** When it was cut; null for the draft. */
  readonly cutAt: string | null
  /** SHA-256 of its manifest. */
  readonly sha256: string
  readonly manifest: Manifest
  readonly folder: string
}

/** What verifying a release found: nothing, or a sentence for each file that is not as it was. */
export interface Verified {
  readonly version: string
  readonly problems: readonly string[]
}

/** What made a row differ between two releases. */
export type DiffCause =
  | { readonly kind: 'decision'; readonly id: number; readonly decision: DecisionKind; readonly undoes: number | null }
  | { readonly kind: 'document'; readonly document: string; readonly effect: 'came' | 'went' }
  | { readonly kind: 'import'; readonly dataset: string; readonly version: string }
  | { readonly kind: 'code'; readonly from: string; readonly to: string }

export interface FieldChange {
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}

/** One incident that is in one release only, or differs between them. */
export interface DiffRow {
  readonly id: string
  readonly what: 'added' | 'removed' | 'changed'
  /** Its date, place, type and toll, for a person; of a changed row, as it is now. */
  readonly date: string | null
  readonly place: string | null
  readonly type: string
  readonly killed: number
  readonly changes: readonly FieldChange[]
  readonly causes: readonly DiffCause[]
  /** Incidents of the other release that share its reports: what it was merged into or split from. */
  readonly related: readonly string[]
}

/** A total that differs between two releases. */
export interface MovedTotal {
  readonly scope: string
  readonly period: string
  readonly measure: 'incidents' | 'killed' | 'injured'
  readonly before: number
  readonly after: number
  /** The comparison that stood on it: the next period's change, as it was and as it is now. */
  readonly baseOf: {
    readonly period: string
    readonly was: number | null
    readonly is: number | null
  } | null
}

export interface ReleaseDiff {
  readonly from: { readonly version: string; readonly sha256: string }
  readonly to: { readonly version: string; readonly sha256: string }
  readonly counts: { readonly added: number; readonly removed: number; readonly changed: number }
  readonly rows: readonly DiffRow[]
  readonly totals: readonly MovedTotal[]
  /** Decisions that stand in the second release and were not in the first, in order. */
  readonly decisions: readonly number[]
  /** Versions that differ: code, lexicon, codebook, ruleset. */
  readonly versions: readonly FieldChange[]
}
