/** A count as prose prints it: `count(3417)` is "3,417". */
export const count = (value: number): string => Math.round(value).toLocaleString('en')

/**
 * A percentage with the hedge that `check` grades exact: "more than 60 %" for 60.29, "nearly 34 %" for 33.74, "12 %" for
 * 12.02. Below ten the first decimal is kept, because a whole number would hide a tenth of the value.
 */
export function hedged(value: number): string {
  if (value > 0 && value < 10) return `${value < 0.05 ? 'less than 0.1' : value.toFixed(1)} %`
  const floor = Math.floor(value + 1e-9)
  const rest = value - floor
  if (rest < 0.05) return `${count(floor)} %`
  if (rest > 0.95) return `${count(floor + 1)} %`
  return rest < 0.5 ? `more than ${count(floor)} %` : `nearly ${count(floor + 1)} %`
}

/** A percent below so many earlier people or incidents says more about chance than about change. */
export const SMALL_BASE = 10

/** What became of a number: "rose by nearly 34 %", "did not change", "rose from none"; of a small base, the counts alone. */
export function moved(before: number, now: number): string {
  if (before === now) return 'did not change'
  const verb = now > before ? 'rose' : 'fell'
  if (before === 0) return 'rose from none'
  if (now === 0) return 'fell to none'
  if (before < SMALL_BASE) return `${verb} from ${count(before)}`
  const change = (100 * Math.abs(now - before)) / before
  if (now >= 3 * before) return `rose to ${(Math.floor((10 * now) / before) / 10).toFixed(1)} times its level`
  return `${verb} by ${hedged(change)}`
}
