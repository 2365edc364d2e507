/** What two or more coders said of one unit; null where one said nothing. */
export type Ratings = readonly (string | null)[]

const count = <T>(items: Iterable<T>): Map<T, number> => {
  const counts = new Map<T, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return counts
}

/**
 * Cohen's kappa of two coders over the units that both coded: agreement beyond what their habits alone would give.
 * Null without such units; 1 where both always say the same one thing. J. Cohen, "A coefficient of agreement for
 * nominal scales", Educational and Psychological Measurement 20 (1960) 37–46.
 */
export function cohensKappa(units: readonly Ratings[]): number | null {
  const pairs = units.filter((unit): unit is readonly [string, string] => unit[0] != null && unit[1] != null)
  if (pairs.length === 0) return null
  const observed = pairs.filter(([one, other]) => one === other).length / pairs.length
  const [first, second] = [count(pairs.map(([one]) => one)), count(pairs.map(([, other]) => other))]
  let expected = 0
  for (const [value, times] of first) expected += (times / pairs.length) * ((second.get(value) ?? 0) / pairs.length)
  return expected === 1 ? 1 : (observed - expected) / (1 - expected)
}

/** How far two values are apart: 0 where they agree. */
export type Distance = (a: string, b: string) => number

/** Either the same or not. */
export const nominal: Distance = (a, b) => (a === b ? 0 : 1)
/** Squared difference: 10 killed and 12 killed are closer than 10 and 50. */
export const interval: Distance = (a, b) => (Number(a) - Number(b)) ** 2

/**
 * Krippendorff's alpha for any number of coders and missing values: 1 minus observed over expected disagreement. Null
 * where no unit has two values. K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011).
 */
export function krippendorffsAlpha(units: readonly Ratings[], distance: Distance = nominal): number | null {
  const paired = units.map((unit) => unit.filter((value) => value !== null)).filter((values) => values.length > 1)
  const total = paired.reduce((sum, values) => sum + values.length, 0)
  if (total === 0) return null
  let observed = 0
  for (const values of paired)
    for (const [at, one] of values.entries())
      for (const [place, other] of values.entries())
        if (at !== place) observed += distance(one, other) / (values.length - 1)
  const all = [...count(paired.flat())]
  let expected = 0
  for (const [one, times] of all) for (const [other, often] of all) expected += times * often * distance(one, other)
  expected /= total - 1
  return expected === 0 ? 1 : 1 - observed / expected
}
