/** PostgreSQL takes at most 65,535 values in one statement: rows go in pieces that stay below it. */
export function* pieces<T>(rows: readonly T[], columns: number): Generator<readonly T[]> {
  const size = Math.floor(60_000 / columns)
  for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size)
}

/** The JSON of a column. `JSON.stringify` keeps the order of keys, and so does the `json` type. */
export const json = (value: unknown): string => JSON.stringify(value)
