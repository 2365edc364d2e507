import type { IncidentActor, IncidentMention, Span, Statement } from '#model/index.ts'

/** A document that tells an incident, with everything that was read in it. */
export interface ToldDocument {
  readonly id: string
  readonly published: string | null
  readonly text: string
  readonly statements: readonly Statement[]
  /** The mentions of this incident. */
  readonly mentions: readonly IncidentMention[]
  /** Where the document tells other incidents. */
  readonly others: readonly Span[]
}

/** An incident with the documents that tell it. */
export interface ToldIncident {
  readonly actors: readonly IncidentActor[]
  readonly documents: readonly ToldDocument[]
}
