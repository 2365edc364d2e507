import type { IncidentMention, Range, Toll, TollReport } from '#model/index.ts'
import type { ReportedMention } from './reported-mention.ts'

/** The tolls that the reports of one event give, oldest first, and what they come to. */
export interface ResolvedTolls {
  readonly tollHistory: readonly TollReport[]
  /** The report that the best number of killed follows. */
  readonly latest: ReportedMention
  readonly killed: Toll
  readonly injured: Toll
  readonly abducted: Range
  readonly arrested: Range
}

/**
 * The best value is that of the latest report that gives one; a report published before it is `earlier`, unless it
 * gives the same toll. One that differs without being older (the same day, or no date) is `dissenting`, and widens
 * low and high. A report that gives no toll at all has no place in the history, unless none gives any.
 */
export function resolveTolls(members: readonly ReportedMention[]): ResolvedTolls {
  const ordered = [...members].sort(byPublication)
  const telling = ordered.filter(({ mention }) => FIELDS.some((field) => mention[field].high > 0))
  const history = telling.length > 0 ? telling : ordered
  const latest = history.at(-1) as ReportedMention
  const standings = history.map((one) => standingOf(one, latest, history.length))
  const standing = history.filter((_, index) => standings[index] !== 'earlier')
  return {
    tollHistory: history.map((one, index) => tollReport(one, standings[index] ?? 'alone')),
    latest,
    killed: widened('killed', history, standing),
    injured: widened('injured', history, standing),
    abducted: widened('abducted', history, standing),
    arrested: widened('arrested', history, standing),
  }
}

const FIELDS = ['killed', 'injured', 'abducted', 'arrested'] as const
type Field = (typeof FIELDS)[number]

/** A report that does not speak of the injured does not say that there are none: the last that does is followed. */
function widened<F extends Field>(
  field: F,
  history: readonly ReportedMention[],
  standing: readonly ReportedMention[],
): IncidentMention[F] {
  const given = (reports: readonly ReportedMention[]) =>
    reports.map(({ mention }) => mention[field]).filter((range) => range.high > 0)
  const best = given(history).at(-1) ?? (history.at(-1) as ReportedMention).mention[field]
  const ranges = [best, ...given(standing)]
  return {
    ...best,
    low: Math.min(...ranges.map((range) => range.low)),
    high: Math.max(...ranges.map((range) => range.high)),
  }
}

/** A report without a date cannot be the latest. Of one day, the report with the higher toll counts as the later. */
function byPublication(a: ReportedMention, b: ReportedMention): number {
  const [one, other] = [a.document.published ?? '', b.document.published ?? '']
  if (one !== other) return one < other ? -1 : 1
  return weight(a) - weight(b) || (a.mention.id < b.mention.id ? -1 : 1)
}

const weight = ({ mention: { killed, injured } }: ReportedMention): number => killed.best * 1_000_000 + injured.best

function standingOf(one: ReportedMention, latest: ReportedMention, reports: number): TollReport['standing'] {
  if (reports === 1) return 'alone'
  if (isSameToll(one, latest)) return 'latest'
  const [published, last] = [one.document.published, latest.document.published]
  return published !== null && last !== null && published < last ? 'earlier' : 'dissenting'
}

const isSameToll = ({ mention: a }: ReportedMention, { mention: b }: ReportedMention): boolean =>
  a.killed.best === b.killed.best && a.injured.best === b.injured.best

function tollReport({ mention, document }: ReportedMention, standing: TollReport['standing']): TollReport {
  return {
    report: document.id,
    published: document.published,
    killed: rangeOf(mention.killed),
    injured: rangeOf(mention.injured),
    source: document.outlet,
    standing,
  }
}

const rangeOf = ({ low, best, high }: Range): Range => ({ low, best, high })
