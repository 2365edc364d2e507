import type { Command } from 'commander'
import { type IncidentFilter, incidentFilterSchema } from '#model/index.ts'
import { CliError, MISUSED } from './cli-error.ts'
import { readDay } from './options.ts'

/** The options that choose incidents, the same on every command that counts or lists them; the period aside. */
export const withPlaceAndKind = (command: Command): Command =>
  command
    .option('--admin1 <names...>', 'in these provinces')
    .option('--admin2 <names...>', 'in these districts')
    .option('--actor <names...>', 'with these groups')
    .option('--type <names...>', 'of these ACLED sub-event types')
    .option('--event-type <names...>', 'of these ACLED event types')
    .option('--category <names...>', 'with victims among security, civilian, militant or unknown')
    .option('--origin <names...>', '"reports", or an imported dataset such as "UCDP GED"')
    .option('--text <words>', 'with these words in place, group or type')

/** The options that choose incidents, with their period. */
export const withFilter = (command: Command): Command =>
  withPlaceAndKind(
    command
      .option('--from <date>', 'from this day on', readDay)
      .option('--to <date>', 'up to this day', readDay)
      .option('--document <id>', 'that one document reports')
      .option('--cell <keys...>', 'behind a row or column of a table, as in year:2027 or province:Sindh'),
  )

/** The filter that a command's options make; a value that no filter knows is the caller's mistake. */
export const readFilter = (fields: Record<string, unknown>): IncidentFilter =>
  readOptions<IncidentFilter>(incidentFilterSchema, fields)

interface Schema<T> {
  safeParse(fields: unknown):
    | { success: true; data: T }
    | {
        success: false
        error: { issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[] }
      }
}

/** Reads a command's options by the schema of a filter. `readOptions(ledgerFilterSchema, { measure: ['killed'] })`. */
export function readOptions<T>(schema: Schema<T>, fields: Record<string, unknown>): T {
  const read = schema.safeParse(fields)
  if (read.success) return read.data
  const { path, message } = read.error.issues[0] ?? { path: [], message: 'it cannot be read' }
  const option = String(path[0] ?? '').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  throw new CliError(`invalid --${option}: ${message.replace(/^Invalid (?:option|input): /, '')}`, MISUSED)
}
