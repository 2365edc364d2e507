/**
 * The share of the `k` largest units in the whole, in percent. Reference: concentration ratio CR_k (Hall and Tideman 1967).
 * Worked: of [50, 30, 10, 10] the top two hold 80 %.
 */
export function topShare(counts: readonly number[], k: number): number | null {
  const whole = sum(counts)
  return whole === 0 ? null : (sum([...counts].sort((a, b) => b - a).slice(0, k)) / whole) * 100
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
