import type { IncidentMention, Range } from '#model/index.ts'
import { type Feature, forbids } from '../feature.ts'

/** A toll that rises fivefold and by more than ten is another event's. */
const MOST_FACTOR = 5
const MOST_STEP = 10

/** Tolls agree as intervals; they may grow from report to report, but not without measure. */
export const compatibleToll: Feature = {
  name: 'compatible toll',
  weight: 0.15,
  compare({ mention: a }, { mention: b }) {
    if (isTooFar(a.killed, b.killed) || isTooFar(a.injured, b.injured)) return forbids('their tolls are too far apart')
    if (!hasPeople(a) || !hasPeople(b)) return { score: 0.3, reason: 'one gives no toll' }
    const [killed, injured] = [meets(a.killed, b.killed), meets(a.injured, b.injured)]
    if (killed && injured) return { score: 1, reason: `the same toll: ${told(a)}` }
    if (killed) return { score: 0.8, reason: `the same number killed: ${a.killed.best}` }
    return { score: 0.3, reason: `tolls that can follow on each other: ${told(a)}; ${told(b)}` }
  },
}

const hasPeople = ({ killed, injured, abducted, arrested }: IncidentMention): boolean =>
  killed.high + injured.high + abducted.high + arrested.high > 0

const meets = (a: Range, b: Range): boolean => a.low <= b.high && b.low <= a.high

function isTooFar(a: Range, b: Range): boolean {
  const [less, more] = a.best <= b.best ? [a, b] : [b, a]
  // A report without dead or injured may simply be the first one, or about something else in the event.
  if (less.high === 0 || meets(a, b)) return false
  return more.low > less.high * MOST_FACTOR && more.low - less.high > MOST_STEP
}

const told = ({ killed, injured }: IncidentMention): string => `${killed.best} killed, ${injured.best} injured`
