/**
 * The Herfindahl–Hirschman index: the sum of squared shares, 1 when all is in one unit, 1/n when spread evenly.
 * Reference: Rhoades 1993, "The Herfindahl-Hirschman Index". Worked: [50, 30, 10, 10] is 0.36.
 */
export function herfindahl(counts: readonly number[]): number | null {
  const whole = sum(counts)
  return whole === 0 ? null : sum(counts.map((count) => (count / whole) ** 2))
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
