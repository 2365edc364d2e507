import { editableFieldSchema, type Incident, incidentSchema } from '#model/index.ts'
import type { Rulings } from './rulings.ts'

/** Fields that a correction may set: those that a person is asked for, and the event type, which follows from the type. */
const EDITABLE = [...editableFieldSchema.options, 'eventType'] as const

type Editable = (typeof EDITABLE)[number]
const isEditable = (field: string): field is Editable => (EDITABLE as readonly string[]).includes(field)

/** Whether a value may stand in a field: `isValid('admin1', 'Punjab')`. */
export const isValid = (field: string, value: unknown): boolean =>
  isEditable(field) && incidentSchema.shape[field].safeParse(value).success

/** Sets what people corrected, the later over the earlier, and says so among the reasons. */
export function applyEdits(incident: Incident, { edits }: Rulings): Incident {
  if (edits.length === 0) return incident
  const mine = edits.filter(({ mention, field, value }) => incident.mentions.includes(mention) && isValid(field, value))
  if (mine.length === 0) return incident
  const values = Object.fromEntries(mine.map(({ field, value }) => [field, value])) as Partial<Incident>
  const told = [...new Map(mine.map((edit) => [edit.field, edit])).values()]
  return {
    ...incident,
    ...values,
    reasons: [...incident.reasons, ...told.map(({ field, by }) => `${by} set ${field}.`)],
  }
}
