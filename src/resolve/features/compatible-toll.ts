import type { IncidentMention, Range } from '#model/index.ts'
import type { Facts } from '../facts.ts'
import type { Feature, Finding } from '../feature.ts'

/** Tolls agree as intervals; they may grow from report to report, but hardly without measure, and seldom shrink. */
export const compatibleToll: Feature = {
  name: 'compatible toll',
  weight: 2,
  compare(a, b) {
    const [first, then] = inOrder(a, b)
    if (!hasPeople(a.mention) && !hasPeople(b.mention)) return { score: 0.3, because: () => 'neither gives a toll' }
    if (!hasPeople(a.mention) || !hasPeople(b.mention)) return { score: -0.1, because: () => 'one gives no toll' }
    if (isLaterDeaths(a, b) || isLaterDeaths(b, a))
      return { score: 0.3, because: () => 'one tells who died of the wounds that the other counts' }
    const [killed, injured] = [follows(first.killed, then.killed), follows(first.injured, then.injured)]
    const known = [killed, injured].filter((score) => score !== null)
    const score = known.length === 0 ? 0 : known.reduce((sum, one) => sum + one, 0) / known.length
    return { score, because: () => reasonOf(score, first, then) }
  },
}

function reasonOf(score: number, first: IncidentMention, then: IncidentMention): string {
  if (score >= 0.4)
    return first.killed.best === then.killed.best ? `tolls that agree: ${told(then)}` : both(first, then)
  return score >= 0
    ? `tolls that can follow on each other: ${both(first, then)}`
    : `tolls far apart: ${both(first, then)}`
}

const both = (first: IncidentMention, then: IncidentMention): string => `${told(first)}; ${told(then)}`

/** Deaths of wounds after a report that tells of enough injured. */
const isLaterDeaths = (a: Facts, b: Facts): boolean =>
  a.isOfLaterDeaths && !b.isOfLaterDeaths && b.mention.injured.high >= a.mention.killed.best && when(b) < when(a)

/** By publication; of one day the smaller toll is taken to be the earlier. */
function inOrder(a: Facts, b: Facts): readonly [IncidentMention, IncidentMention] {
  const [one, other] = [when(a), when(b)]
  const isFirst = one === other ? a.mention.killed.best <= b.mention.killed.best : one < other
  return isFirst ? [a.mention, b.mention] : [b.mention, a.mention]
}

const when = ({ document }: Facts): string => document.publishedAt ?? document.published ?? ''

const hasPeople = ({ killed, injured, abducted, arrested }: IncidentMention): boolean =>
  killed.high + injured.high + abducted.high + arrested.high > 0

const meets = (a: Range, b: Range): boolean => a.low <= b.high && b.low <= a.high

/** A toll of one or two is shared by chance. */
const FEW = 2
/** Tolls of three to ten are shared by chance now and then. */
const SOME = 10

/** How a number goes with the one that came before it; null where one report does not give it. */
function follows(first: Range, then: Range): Finding['score'] {
  if (first.high === 0 || then.high === 0) return null
  if (first.best === then.best) return then.best <= FEW ? 0.4 : then.best <= SOME ? 0.8 : 1
  if (meets(first, then)) return 0.4
  const [less, more] = first.best < then.best ? [first.best, then.best] : [then.best, first.best]
  const factor = more / Math.max(1, less)
  const isNear = more - less <= FEW || factor <= 1.3
  if (first.best < then.best) return isNear ? 0.3 : factor <= 5 || more - less <= SOME ? 0 : factor <= 12 ? -0.4 : -0.8
  return isNear ? 0.1 : factor <= 1.6 ? -0.1 : -0.7
}

const told = ({ killed, injured }: IncidentMention): string => `${killed.best} killed, ${injured.best} injured`
