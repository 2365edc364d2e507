import type { Category, CountingRuleset, IncidentFilter } from '#model/index.ts'
import { CATEGORIES } from '#model/index.ts'
import { type Condition, foldedSql, type Parameters } from '#release/index.ts'
import { COUNTED_BY } from './month.ts'
import { NOT_KNOWN, REPORTS, UNKNOWN_PRECISION } from './names.ts'
import { readCell } from './table/dimensions.ts'
import { RULESET_RULES } from './table/rulesets.ts'

/** One field of a filter: what it asks of `incident`, and the values it binds. Null where the field is open. */
type Part = Condition | null

/**
 * The incidents that a filter leaves, as a condition on the table alias `incident`. Every field narrows; the values of
 * a field are alternatives; an empty list leaves the field open. Values are bound, never written into the SQL.
 */
export function matching(filter: IncidentFilter): Condition {
  const parts: Part[] = [
    when(filter.from, (from) => ({ sql: 'first_day >= CAST($from AS DATE)', parameters: { from } })),
    when(filter.to, (to) => ({ sql: `${COUNTED_BY} <= CAST($to AS DATE)`, parameters: { to } })),
    anyOf('admin1', filter.admin1, `coalesce(incident.admin1, '${NOT_KNOWN}')`),
    anyOf('admin2', filter.admin2, `coalesce(incident.admin2, '${NOT_KNOWN}')`),
    anyOf('type', filter.type, 'incident.type'),
    anyOf('eventType', filter.eventType, 'incident.event_type'),
    anyOf('origin', filter.origin, `coalesce(incident.origin_dataset, '${REPORTS}')`),
    actors(filter.actor),
    victims(filter.category),
    when(filter.document, (document) => ({
      sql: 'list_contains(incident.reports, $document)',
      parameters: { document },
    })),
    when(filter.point, point),
    words(filter.text),
    ...(filter.cell ?? []).map(cell),
  ]
  const asked = parts.filter((part) => part !== null)
  return {
    sql: asked.length ? asked.map((part) => `(${part.sql})`).join(' AND ') : 'true',
    parameters: Object.assign({}, ...asked.map((part) => part.parameters)) as Parameters,
  }
}

const when = (value: string | undefined, part: (value: string) => Condition): Part =>
  value === undefined ? null : part(value)

const anyOf = (name: string, values: readonly string[] | undefined, expression: string): Part =>
  values?.length ? { sql: `list_contains($${name}, ${expression})`, parameters: { [name]: values } } : null

/** An actor is meant by its name or by its id, in whatever role it took part. */
const actors = (values: readonly string[] | undefined): Part =>
  values?.length
    ? {
        sql: `list_has_any(incident.actor_names, $actor)
          OR incident.id IN (SELECT incident_id FROM actors WHERE list_contains($actor, actor_id))`,
        parameters: { actor: values },
      }
    : null

/** Incidents with at least one victim of a category, killed or injured. */
const victims = (values: readonly Category[] | undefined): Part =>
  values?.length
    ? {
        sql: CATEGORIES.map(
          (category) => `(list_contains($category, '${category}') AND killed_${category} + injured_${category} > 0)`,
        ).join(' OR '),
        parameters: { category: values },
      }
    : null

/** The incidents of one row of `Overview.places`. */
function point(value: string): Condition {
  const [latitude, longitude, precision] = value.split(',').map(Number) as [number, number, number]
  return {
    sql: `latitude = $latitude AND longitude = $longitude AND coalesce(place_precision, ${UNKNOWN_PRECISION}) = $precision`,
    parameters: { latitude, longitude, precision },
  }
}

/** The incidents of a row or column of a table, or those that a counting ruleset takes for events. */
function cell(value: string, at: number): Condition {
  const ruleset = value.startsWith('ruleset:') && RULESET_RULES[value.slice(8) as CountingRuleset]
  if (ruleset) return { sql: ruleset.includes, parameters: {} }
  const read = readCell(value)
  if (!read) return { sql: 'false', parameters: {} }
  const { rule, raw } = read
  return {
    sql: rule.isList ? `list_contains(${rule.sql}, $cell${at})` : `(${rule.sql}) = $cell${at}`,
    parameters: { [`cell${at}`]: raw },
  }
}

/** Every word must stand in a name of the place, an actor or the type, in any order, accents and case aside. */
function words(text: string | undefined): Part {
  const asked = (text ?? '').split(/\s+/).filter(Boolean)
  if (!asked.length) return null
  const parameters = Object.fromEntries(asked.map((word, at) => [`word${at}`, word]))
  const contained = Object.keys(parameters).map((name) => `contains(incident.names, ${foldedSql(`$${name}`)})`)
  return { sql: contained.join(' AND '), parameters }
}
