// Who claimed an incident, who blamed whom, who denied.
export { responsibilityOf } from './responsibility-of.ts'
export type { ToldDocument, ToldIncident } from './told-incident.ts'
