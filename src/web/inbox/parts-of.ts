import type { Incident, IncidentMention } from '#model/index.ts'
import { tollWords } from '../record/words.ts'

/** A part that can be split off an incident: one report of it, or a row of another dataset that was joined to it. */
export interface IncidentPart {
  readonly key: string
  readonly title: string
  readonly note: string
}

interface Told {
  readonly document: { readonly title: string; readonly outlet: string | null }
  readonly mention: IncidentMention
}

/** The parts of an incident. `partsOf(view.evidence, view.rows)` has a part a report, then one a row. */
export const partsOf = (tellings: readonly Told[], rows: readonly Incident[]): IncidentPart[] => [
  ...tellings.map(({ document, mention }) => ({
    key: mention.id,
    title: document.title,
    note: [document.outlet, tollWords(mention)].filter(Boolean).join(' · '),
  })),
  ...rows.map((row) => ({
    key: row.id,
    title: `${row.origin?.dataset ?? ''} row ${row.origin?.rowId ?? row.id}`,
    note: tollWords(row),
  })),
]

/** What decisions about an incident are kept by: its mentions, or for a row of another dataset its id. */
export const keysOf = ({ id, origin, mentions }: Incident): string[] => (origin ? [id] : [...mentions])
