/** A forecast on the square-root scale, on which counts spread alike whatever their mean (Anscombe 1948). */
export interface RootForecast {
  readonly mean: number
  readonly error: number
}

export const root = (count: number): number => Math.sqrt(count + 3 / 8)
export const unroot = (value: number): number => Math.max(0, Math.max(0, value) ** 2 - 3 / 8)

/** The levels of simple exponential smoothing, the first value the first level (R: `HoltWinters(x, beta = FALSE, gamma = FALSE)`). */
export function levelsOf(values: readonly number[], alpha: number): number[] {
  const levels: number[] = []
  for (const [i, value] of values.entries()) levels.push(i === 0 ? value : alpha * value + (1 - alpha) * levels[i - 1]!)
  return levels
}

const errorsOf = (values: readonly number[], alpha: number): number[] => {
  const levels = levelsOf(values, alpha)
  return values.slice(1).map((value, i) => value - levels[i]!)
}
const squares = (errors: readonly number[]): number => errors.reduce((sum, error) => sum + error * error, 0)

/**
 * Simple exponential smoothing, its weight the one of a hundred that fitted best one step ahead, `ahead` steps on
 * (Hyndman and Athanasopoulos 2021, section 8.1; variance of the error sigma² (1 + (h - 1) alpha²), table 8.8).
 */
export function smoothed(values: readonly number[], ahead: number): RootForecast {
  const roots = values.map(root)
  let alpha = 0.01
  let least = Number.POSITIVE_INFINITY
  for (let hundredths = 1; hundredths <= 99; hundredths++) {
    const sum = squares(errorsOf(roots, hundredths / 100))
    if (sum < least) {
      least = sum
      alpha = hundredths / 100
    }
  }
  const sigma2 = least / Math.max(1, roots.length - 2)
  return { mean: levelsOf(roots, alpha).at(-1)!, error: Math.sqrt(sigma2 * (1 + (ahead - 1) * alpha ** 2)) }
}

/** The same month of the last year that is known (section 5.2; the variance grows with the years ahead, section 5.5). */
export function seasonalNaive(values: readonly number[], ahead: number): RootForecast {
  const roots = values.map(root)
  const years = Math.ceil(ahead / 12)
  const errors = roots.slice(12).map((value, i) => value - roots[i]!)
  const sigma2 = squares(errors) / Math.max(1, errors.length)
  return { mean: roots[roots.length - 12 * years + (ahead - 1)]!, error: Math.sqrt(sigma2 * years) }
}
