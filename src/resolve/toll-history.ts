import type { IncidentMention, Range, Toll, TollReport } from '#model/index.ts'
import { bestTeller, type TollRule } from './best-toll.ts'
import { diedOfWounds, lessened, nameOf, withLaterDeaths } from './later-deaths.ts'
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
  /** A sentence for each value that no report gives so. */
  readonly notes: readonly string[]
}

/**
 * The best value is that of the report that the rule prefers; under `latest` that is the last that gives one. A report
 * published before it is `earlier`, unless it gives the same toll. One that differs without being older (the same day,
 * or no date) is `dissenting`, and widens low and high. A report that gives no toll at all has no place in the history,
 * unless none gives any.
 */
export function resolveTolls(members: readonly ReportedMention[], rule: TollRule = 'latest'): ResolvedTolls {
  const ordered = [...members].sort(byPublication)
  const telling = ordered.filter(({ mention }) => FIELDS.some((field) => mention[field].high > 0))
  const told = telling.length > 0 ? telling : ordered
  const { history, notes } = withLaterDeaths(told)
  const latest = bestTeller(history, 'killed', rule)
  const standings = history.map((one) => standingOf(one, latest, history.length))
  const standing = history.filter((_, index) => standings[index] !== 'earlier')
  const widen = <F extends Field>(field: F): IncidentMention[F] => widened(field, { history, standing, rule })
  const injured = widen('injured')
  const died = diedOfWounds(history, latest, bestTeller(history, 'injured', rule))
  return {
    // What each report tells itself, whatever its number was added to.
    tollHistory: told.map((one, index) => tollReport(one, standings[index] ?? 'alone')),
    latest,
    killed: widen('killed'),
    injured: died > 0 ? lessened(injured, died) : injured,
    abducted: widen('abducted'),
    arrested: widen('arrested'),
    notes: died > 0 ? [...notes, `${died} of the injured died later (${nameOf(latest)}).`] : notes,
  }
}

const FIELDS = ['killed', 'injured', 'abducted', 'arrested'] as const
type Field = (typeof FIELDS)[number]

interface Widening {
  readonly history: readonly ReportedMention[]
  readonly standing: readonly ReportedMention[]
  readonly rule: TollRule
}

/** A report that does not speak of the injured does not say that there are none: the last that does is followed. */
function widened<F extends Field>(field: F, { history, standing, rule }: Widening): IncidentMention[F] {
  const best = bestTeller(history, field, rule).mention[field]
  // Under the other rules every report that gives a number bounds it.
  const bounding = rule === 'latest' ? standing : history
  const ranges = [best, ...bounding.map(({ mention }) => mention[field]).filter((range) => range.high > 0)]
  return {
    ...best,
    low: Math.min(...ranges.map((range) => range.low)),
    high: Math.max(...ranges.map((range) => range.high)),
  }
}

/**
 * A report without a date cannot be the latest. Reports of one day stand by their instants where both give one, then a
 * correction after what it corrects, then the higher toll after the lower.
 */
function byPublication(a: ReportedMention, b: ReportedMention): number {
  const [one, other] = [a.document.published ?? '', b.document.published ?? '']
  if (one !== other) return one < other ? -1 : 1
  const [now, then] = [a.document.publishedAt, b.document.publishedAt]
  if (now && then && now !== then) return now < then ? -1 : 1
  return stepOf(a) - stepOf(b) || weight(a) - weight(b) || (a.mention.id < b.mention.id ? -1 : 1)
}

/** Headlines that say where in the course of a day their report stands. */
function stepOf({ document: { title } }: ReportedMention): number {
  if (/^\W*(?:correct(?:ion|ed)|refil(?:e|ing)|clarification)|\brevised? (?:down|to)\b|\blowered\b/i.test(title))
    return 3
  const update = /\bupdate\W{0,2}(\d{1,2})\b/i.exec(title)
  if (update) return 1 + Math.min(Number(update[1]), 9) / 10
  return /^\W*(?:flash|breaking|alert|urgent)\b/i.test(title) ? 0 : 0.5
}

const weight = ({ mention: { killed, injured } }: ReportedMention): number => killed.best * 1_000_000 + injured.best

function standingOf(one: ReportedMention, latest: ReportedMention, reports: number): TollReport['standing'] {
  if (reports === 1) return 'alone'
  if (isSameToll(one, latest)) return 'latest'
  const isBefore = isOlder(one.document.published, latest.document.published)
  return isBefore || isOlder(one.document.publishedAt, latest.document.publishedAt) || stepOf(one) < stepOf(latest)
    ? 'earlier'
    : 'dissenting'
}

const isOlder = (one: string | null | undefined, other: string | null | undefined): boolean =>
  one != null && other != null && one < other

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
