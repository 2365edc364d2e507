/**
 * The Gini coefficient: 0 when every unit has the same, near 1 when one has all.
 * Reference: Gini 1912; Damgaard and Weiner 2000, eq. 2. Worked: [50, 30, 10, 10] is 0.35.
 */
export function gini(counts: readonly number[]): number | null {
  const whole = sum(counts)
  if (whole === 0) return null
  const sorted = [...counts].sort((a, b) => a - b)
  const n = sorted.length
  return sum(sorted.map((count, at) => (2 * (at + 1) - n - 1) * count)) / (n * whole)
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
