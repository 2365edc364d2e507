import type { Changed, Losses, Measures, PeriodComparison, RulesetTotals, Shared } from '#model/index.ts'
import { paint } from '../terminal.ts'
import { rangeWords } from './incident.ts'
import { cellWords } from './table.ts'

/** The totals under each counting ruleset, and why they differ. */
export function rulesetLines(totals: readonly RulesetTotals[]): string[] {
  const head = ['rules', 'incidents', 'killed', 'injured']
  const rows = totals.map(({ name, incidents, killed, injured }) => [
    name,
    incidents.toLocaleString('en-GB'),
    cellWords(killed, true),
    injured ? cellWords(injured, true) : 'not coded',
  ])
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => row[at]!.length)))
  const line = (row: readonly string[]) =>
    row.map((word, at) => (at === 0 ? word.padEnd(widths[at]!) : word.padStart(widths[at]!))).join('  ')
  const why = totals.flatMap(({ name, why }) => ['', paint('bold', name), ...why.map((one) => `  ${one}`)])
  return [paint('bold', line(head)), ...rows.map(line), ...why]
}

const percent = (value: number | null): string => (value === null ? '–' : `${value.toFixed(1)} %`)
const sharedWords = (list: readonly Shared[], most = 6): string =>
  list
    .filter(({ count }) => count > 0)
    .slice(0, most)
    .map((one) => `${one.name} ${one.count.toLocaleString('en-GB')} (${percent(one.percent)})`)
    .join(', ') || 'none'

/** `changeWords({ before: 4, after: 6, … })` is "4 → 6, +50.0 % on a small base". */
export function changeWords({ before, after, percent: by, basis }: Changed): string {
  const words = basis === 'from-zero' ? 'from zero' : `${by! > 0 ? '+' : ''}${percent(by)}`
  return `${before.toLocaleString('en-GB')} → ${after.toLocaleString('en-GB')}, ${words}${basis === 'small-base' && by !== 0 ? ' on a small base' : ''}`
}

function comparisonLines(name: string, compared: PeriodComparison | null): string[] {
  if (!compared) return []
  const { with: stretch, incidents, killed } = compared
  return [
    `${name} (${stretch.from} to ${stretch.to})`,
    `  incidents ${changeWords(incidents)}; killed ${changeWords(killed)}`,
  ]
}

const lossWords = (name: string, { incidents, killed }: Losses): string =>
  `${name}: ${incidents.toLocaleString('en-GB')} incidents; killed ${Object.entries(killed)
    .map(([side, count]) => `${count.toLocaleString('en-GB')} ${side}`)
    .join(', ')}`

/** The measures of a stretch of time, a line each. */
export function measureLines(found: Measures): string[] {
  const { period, killed, perDay, records, concentration, coverage } = found
  return [
    paint('bold', period ? `${period.from} to ${period.to}` : 'No day is known'),
    `killed ${rangeWords(killed.widest)}; with independent errors ${rangeWords(killed.independent)}`,
    `a day: ${perDay.incidents?.toFixed(2) ?? '–'} incidents, ${perDay.killed?.toFixed(2) ?? '–'} killed`,
    ...comparisonLines('against the stretch before', found.previous),
    ...comparisonLines('against the year before', found.yearBefore),
    `killed by province: ${sharedWords(found.provinces)}`,
    `killed by victim: ${sharedWords(found.victims)}`,
    ...records.map(
      ({ period: month, killed: dead, rank, of, since }) =>
        `${month}: ${dead.toLocaleString('en-GB')} killed, rank ${rank} of ${of} months, ${since ? `the deadliest since ${since}` : 'the deadliest on record'}`,
    ),
    `districts: ${concentration.areas}; the first holds ${percent(concentration.top1)}, the first five ${percent(concentration.top5)}; Herfindahl ${concentration.herfindahl?.toFixed(3) ?? '–'}, Gini ${concentration.gini?.toFixed(3) ?? '–'}`,
    ...(found.newAreas.length > 0 ? [`new districts: ${found.newAreas.join(', ')}`] : []),
    lossWords('attacks', found.attacks),
    lossWords('operations', found.operations),
    `claims: ${sharedWords(found.claimants)}`,
    `weekdays: ${sharedWords(found.weekdays, 7)}`,
    'hours: not coded',
    ...coverageLines(coverage),
  ]
}

function coverageLines({
  reported,
  singleSource,
  origins,
  outlets,
  lag,
  overlap,
  ...rest
}: Measures['coverage']): string[] {
  return [
    `origins: ${sharedWords(origins)}`,
    `read from reports: ${reported.toLocaleString('en-GB')}, by one report only ${singleSource.count.toLocaleString('en-GB')} (${percent(singleSource.percent)})`,
    ...(outlets.length > 0 ? [`outlets: ${sharedWords(outlets)}`] : []),
    ...(lag ? [`days to the first report: quartiles ${lag.quarter}, ${lag.half}, ${lag.most}`] : []),
    `place precision: ${sharedWords(rest.placePrecision)}`,
    `date precision: ${sharedWords(rest.datePrecision)}`,
    ...(overlap
      ? [
          `${overlap.names.join(' and ')} share ${overlap.both}; ${overlap.estimate === null ? 'without a shared incident nothing can be estimated' : `incidents in all by Chapman: ${overlap.estimate} (${overlap.low}–${overlap.high})`}`,
          ...overlap.caveats.map((caveat) => `  ${caveat}`),
        ]
      : []),
  ]
}
