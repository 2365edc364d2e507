import { type ProjectionRow, type ProjectionScore, type Projections, SERIES_NOUNS } from '#model/index.ts'
import { paint } from '../terminal.ts'

const number = (value: number): string => value.toLocaleString('en')

/** Each projection with its outcome, then each source with its score. */
export const projectionLines = ({ rows, scores }: Projections): string[] => [
  ...rows.flatMap(rowLines),
  '',
  paint('bold', 'Sources'),
  ...scores.map(scoreLine),
]

function rowLines({ id, projection, outcome, soFar, yearBefore, isLate }: ProjectionRow): string[] {
  const { source, published, series, from, to, best, low, high, filter, note } = projection
  const interval = low === undefined || high === undefined ? '' : ` (${number(low)}–${number(high)})`
  const where = Object.values(filter).flat().join(', ')
  const came =
    outcome === null
      ? `open: ${number(soFar)} so far`
      : `outcome ${number(outcome)}, off by ${number(Math.abs(outcome - best))}${percent(outcome, best)}`
  return [
    `${paint('bold', `${id}  ${source}`)}, ${published}: ${number(best)}${interval} ${SERIES_NOUNS[series]}${where && ` (${where})`}, ${from} to ${to}`,
    `    ${came}${yearBefore === null ? '' : `; a year before ${number(yearBefore)}`}${isLate ? '; published when its days had begun' : ''}`,
    ...(note ? [paint('dim', `    ${note}`)] : []),
  ]
}

const percent = (outcome: number, best: number): string =>
  outcome === 0 ? '' : ` (${((100 * Math.abs(outcome - best)) / outcome).toFixed(1)} %)`

function scoreLine({
  source,
  scored,
  open,
  meanPercent,
  inside,
  withInterval,
  relativeError,
}: ProjectionScore): string {
  const told = [
    `${scored} scored, ${open} open`,
    ...(meanPercent === null ? [] : [`off by ${meanPercent.toFixed(1)} % on average`]),
    ...(withInterval === 0 ? [] : [`${inside} of ${withInterval} intervals held`]),
    ...(relativeError === null
      ? []
      : [`${relativeError.toFixed(2)} times the error of taking the same days of the year before`]),
  ]
  return `  ${source}: ${told.join(', ')}`
}
