import type { IncidentFilter } from '#model/index.ts'
import type { Inline } from './template/fill-line.ts'

/** A cell of a table: words, and the number of the note that says where they come from. */
export interface Cell {
  readonly text: string
  readonly note: number | null
}

export interface Chart {
  readonly title: string
  /** What the picture shows, for those who cannot see it. */
  readonly alt: string
  readonly svg: string
  /** How to read the picture, where its title does not say so. */
  readonly note?: string
  /** Colours that the picture is told by. */
  readonly key?: 'categories'
  /** The data behind it. */
  readonly csv: string
}

/** Words with the number of their note where they are a bound number. */
export interface Words extends Inline {
  readonly note: number | null
}

export type ReportBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly words: readonly Words[] }
  | {
      readonly kind: 'paragraph' | 'bullet'
      readonly words: readonly Words[]
      /** Written from the configuration or a diff, not from the template: no claim of the report. */
      readonly isApparatus?: true
    }
  | {
      readonly kind: 'table'
      readonly title: string
      readonly head: readonly string[]
      readonly rows: readonly (readonly Cell[])[]
    }
  | { readonly kind: 'chart'; readonly chart: Chart }

/** Where a printed number comes from: its working, and the sets of incidents that it was computed from. */
export interface Note {
  readonly number: number
  readonly words: string
  readonly working: string
  readonly sets: readonly number[]
  /** False for a number that stands in tables alone: on paper its note is left out. */
  readonly isInProse: boolean
}

/** A set of incidents behind numbers: the most deadly of them with their sentences, and how to see them all. */
export interface IncidentSet {
  readonly number: number
  readonly name: string
  readonly filter: IncidentFilter
  readonly total: number
  readonly incidents: readonly SetIncident[]
}

export interface SetIncident {
  readonly id: string
  readonly day: string
  readonly place: string
  readonly type: string
  readonly killed: string
  readonly injured: string
  /** Sentences of the reports, shortened and without names of persons; or the origin of an imported row. */
  readonly sources: readonly { readonly about: string; readonly words: string | null }[]
}

/** A report before it is set as HTML, DOCX or PDF. Every number in it is bound to a note. */
export interface Report {
  readonly title: string
  readonly release: { readonly version: string; readonly createdAt: string; readonly sha256: string | null }
  readonly blocks: readonly ReportBlock[]
  readonly notes: readonly Note[]
  readonly sets: readonly IncidentSet[]
  /** Lines of the template that were left out because a number in them does not exist. */
  readonly leftOut: readonly string[]
}
