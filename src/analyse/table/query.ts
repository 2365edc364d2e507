import { CATEGORIES, type Category, type Dimension, type Measure, type TableQuestion } from '#model/index.ts'
import type { Condition } from '#release/index.ts'
import { matching } from '../matching.ts'
import { DIMENSION_RULES } from './dimensions.ts'
import { RULESET_RULES } from './rulesets.ts'

/** One group of a table as the release answers it: raw values of its dimensions, and what is counted. */
export interface Group {
  readonly k0?: string | number
  readonly k1?: string | number
  readonly incidents: number
  readonly low: number
  readonly best: number
  readonly high: number
}

/** Low, best and high of one incident, in SQL. */
export function valuesOf(measure: Measure, ruleset: TableQuestion['ruleset']): readonly [string, string, string] {
  if (measure === 'incidents') return ['1', '1', '1']
  if (measure === 'killed') return RULESET_RULES[ruleset].killed
  if (measure === 'injured') return RULESET_RULES[ruleset].injured ?? ['0', '0', '0']
  return [`${measure}_low`, `${measure}_best`, `${measure}_high`]
}

/** Which incidents a table counts: those of its filter that its ruleset takes for events. */
export function counted({ filter, ruleset }: TableQuestion): Condition {
  const { sql, parameters } = matching(filter)
  const { includes } = RULESET_RULES[ruleset]
  return { sql: includes === 'true' ? sql : `(${sql}) AND (${includes})`, parameters }
}

/** The query of a table by some dimensions: lists are unnested one after the other, so that every pair is met. */
export function groupSql(question: TableQuestion, dimensions: readonly Dimension[], where: string): string {
  const [low, best, high] = valuesOf(question.measure, question.ruleset)
  const keys = dimensions.map((dimension, at) => ({ ...DIMENSION_RULES[dimension], name: `k${at}` }))
  const isCounted = question.measure === 'incidents'
  const values = isCounted ? '' : `${low} AS low, ${best} AS best, ${high} AS high`
  const columns = [...keys.map(({ sql, name }) => `${sql} AS ${name}`), values].filter(Boolean)
  let from = `SELECT ${columns.join(', ') || '1 AS one'} FROM incidents AS incident WHERE ${where}`
  for (const { name, isList } of keys)
    if (isList) from = `SELECT * EXCLUDE (${name}), unnest(${name}) AS ${name} FROM (${from})`
  const sums = isCounted
    ? 'count(*) AS incidents, count(*) AS low, count(*) AS best, count(*) AS high'
    : 'count(*) AS incidents, coalesce(sum(low), 0) AS low, coalesce(sum(best), 0) AS best, coalesce(sum(high), 0) AS high'
  const names = keys.map(({ name }) => name)
  return `SELECT ${[...names, sums].join(', ')} FROM (${from})${names.length > 0 ? ` GROUP BY ${names.join(', ')}` : ''}`
}

/**
 * Killed or injured by victim category, beside another dimension or none: one row holds all four. The best value is
 * split; how the spread is split nobody says, so each category's low and high are the widest that the incident allows.
 */
export function categorySql(question: TableQuestion, other: Dimension | null, where: string): string {
  const measure = question.measure
  const sums = CATEGORIES.map((category) => {
    const part = `${measure}_${category}`
    return `count(*) FILTER (WHERE ${part} > 0) AS ${category}_incidents,
      coalesce(sum(greatest(0, ${part} - (${measure}_best - ${measure}_low))), 0) AS ${category}_low,
      coalesce(sum(${part}), 0) AS ${category}_best,
      coalesce(sum(${part} + ${measure}_high - ${measure}_best), 0) AS ${category}_high`
  })
  const from = other
    ? `(SELECT *, ${DIMENSION_RULES[other].isList ? `unnest(${DIMENSION_RULES[other].sql})` : DIMENSION_RULES[other].sql} AS k0
        FROM incidents AS incident WHERE ${where})`
    : `(SELECT * FROM incidents AS incident WHERE ${where})`
  return `SELECT ${other ? 'k0, ' : ''}${sums.join(', ')} FROM ${from}${other ? ' GROUP BY k0' : ''}`
}

/** The groups of one row of `categorySql`. */
export function categoryGroups(row: Readonly<Record<string, string | number>>): (Group & { category: Category })[] {
  const value = (category: Category, name: string) => row[`${category}_${name}`] as number
  return CATEGORIES.map((category) => ({
    category,
    incidents: value(category, 'incidents'),
    low: value(category, 'low'),
    best: value(category, 'best'),
    high: value(category, 'high'),
  })).filter(({ high }) => high > 0)
}
