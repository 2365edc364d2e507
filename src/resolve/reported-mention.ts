import type { IncidentMention } from '#model/index.ts'

/** A mention and the report that holds it. */
export interface ReportedMention {
  readonly mention: IncidentMention
  readonly document: {
    readonly id: string
    readonly title: string
    readonly outlet: string | null
    readonly published: string | null
    /** The instant of publication, where the report gives one: it orders reports of one day. */
    readonly publishedAt?: string | null | undefined
    /** The group of copies of one text that the report belongs to; its own id where it is nobody's copy. */
    readonly copyOf?: string | null | undefined
  }
  /** The words that tell the mention, with the headline where it is the only one of its report. */
  readonly told?: string | undefined
  /** True where the report only recalls the event beside a newer one: it is no report of it. */
  readonly isRecalled?: boolean | undefined
}
