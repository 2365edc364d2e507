// Those who are first told as injured and then as dead are counted once, as dead.
import type { Toll } from '#model/index.ts'
import type { ReportedMention } from './reported-mention.ts'

const DIED_OF_WOUNDS =
  /\bsuccumb|\bdie[sd]\b[^.]{0,40}\b(?:wounds|injuries)\b|\b(?:wounded|injured|hurt)\b[^.]{0,80}\b(?:died|dies|dead)\b|\bof the (?:wounded|injured)\b[^.]{0,40}\bdie/i

/** Deaths told as more than those before: "one of the wounded died", "another victim died". */
const MORE_DEATHS =
  /\b(?:one|two|three|four|five|six|several|\d{1,2}) (?:more )?of (?:the|those) (?:wounded|injured|hurt)\b|\b(?:another|one more|two more|three more)\b[^.]{0,60}\b(?:die[sd]|succumb)|\b(?:man|woman|boy|girl|child|constable|soldier|policeman|officer|victim|worker|student|person) (?:who was |who had been )?(?:wounded|injured|hurt)\b[^.]{0,100}\b(?:die[sd]|succumb)/i

/** Words of a total: then the number of the report is the toll, whatever else it tells. */
const TOTAL =
  /\btoll\b|\b(?:raising|taking|bringing|pushing)\b|\bnumber of (?:\w+ ){0,3}(?:dead|killed|deaths)\b|\b\w+(?:th|second|third) (?:person|victim)/i

/**
 * Adds the deaths that a later report tells alone ("one of the wounded died") to the toll before it. Reports come oldest
 * first. A report that gives a total, or more than was known before in no such words, is left alone.
 */
export function withLaterDeaths(reports: readonly ReportedMention[]): {
  readonly history: readonly ReportedMention[]
  readonly notes: readonly string[]
} {
  const notes: string[] = []
  const history: ReportedMention[] = []
  for (const one of reports) {
    const before = history.at(-1)
    if (!before || !tellsMoreDeaths(one, before)) {
      history.push(one)
      continue
    }
    const [died, known] = [one.mention.killed.best, before.mention.killed.best]
    notes.push(
      `${died} who died of wounds (${nameOf(one)}) and ${known} before (${nameOf(before)}) make ${known + died}.`,
    )
    history.push({ ...one, mention: { ...one.mention, killed: sumOf(before.mention.killed, one.mention.killed) } })
  }
  return { history, notes }
}

/** Whether a report tells only of people who died of their wounds, without a toll: `isOfLaterDeaths('One of the wounded died.')`. */
export const isOfLaterDeaths = (told: string): boolean => DIED_OF_WOUNDS.test(told) && !TOTAL.test(told)

function tellsMoreDeaths({ told = '', mention, document }: ReportedMention, before: ReportedMention): boolean {
  const isLater = document.published !== null && before.document.published !== null
  if (!isLater || mention.killed.best === 0 || !isOfLaterDeaths(told)) return false
  return mention.killed.best < before.mention.killed.best || MORE_DEATHS.test(told)
}

const sumOf = (a: Toll, b: Toll): Toll => ({
  low: a.low + b.low,
  best: a.best + b.best,
  high: a.high + b.high,
  civilian: a.civilian + b.civilian,
  security: a.security + b.security,
  militant: a.militant + b.militant,
  unknown: a.unknown + b.unknown,
})

/** How many of those that `before` counts as injured the report of the best toll counts as killed. */
export function diedOfWounds(
  history: readonly ReportedMention[],
  latest: ReportedMention,
  before: ReportedMention,
): number {
  if (latest === before || latest.mention.injured.high > 0 || !DIED_OF_WOUNDS.test(latest.told ?? '')) return 0
  if (history.indexOf(before) > history.indexOf(latest) || before.mention.injured.high === 0) return 0
  const more = latest.mention.killed.best - before.mention.killed.best
  return Math.max(0, Math.min(more, before.mention.injured.best))
}

/** People who died are taken from those whose role is not told first. */
export function lessened(toll: Toll, by: number): Toll {
  let left = by
  const cut = (count: number): number => {
    const taken = Math.min(count, left)
    left -= taken
    return count - taken
  }
  const [unknown, civilian, security, militant] = [toll.unknown, toll.civilian, toll.security, toll.militant].map(
    cut,
  ) as [number, number, number, number]
  const best = Math.max(0, toll.best - by)
  return {
    low: Math.min(Math.max(0, toll.low - by), best),
    best,
    high: toll.high,
    civilian,
    security,
    militant,
    unknown,
  }
}

export const nameOf = ({ document }: ReportedMention): string => document.title || document.id
