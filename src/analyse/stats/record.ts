/** One period of an unbroken series. */
export interface Point {
  readonly period: string
  readonly count: number
}

/** How a period stands among those before it. */
export interface RecordOf {
  readonly period: string
  readonly count: number
  /** 1 for the highest of the whole series. */
  readonly rank: number
  /** The latest earlier period with at least as many; null when there is none: the highest since the series began. */
  readonly since: string | null
}

/**
 * The rank of a period in its series, and since when there was none as high. Reference: competition ranking, ties share
 * the better rank. Worked: of 5, 9, 4, 7 the fourth is second and the highest since the second.
 */
export function recordOf(series: readonly Point[], at: number): RecordOf | null {
  const point = series[at]
  if (!point) return null
  const earlier = series.slice(0, at).findLast(({ count }) => count >= point.count)
  const rank = 1 + series.filter(({ count }) => count > point.count).length
  return { ...point, rank, since: earlier?.period ?? null }
}
