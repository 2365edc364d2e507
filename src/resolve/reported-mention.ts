import type { IncidentMention } from '#model/index.ts'

/** A mention and the report that holds it. */
export interface ReportedMention {
  readonly mention: IncidentMention
  readonly document: {
    readonly id: string
    readonly title: string
    readonly outlet: string | null
    readonly published: string | null
  }
}
