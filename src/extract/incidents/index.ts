// Incidents: how many, who was hurt, what kind, with what; each field with its words and its rule.
import type { IncidentMention } from '#model/index.ts'
import type { Context } from '../context.ts'
import { assemble } from './assemble.ts'
import { tell } from './tell.ts'

export { vagueReadings } from './counting-rules.ts'
export { type LeftOut, leftOut } from './explain.ts'

/** Finds the incidents that a document tells. `findIncidents(context)[0]?.killed.best`. */
export function findIncidents(context: Context): IncidentMention[] {
  return assemble(context, tell(context))
}
