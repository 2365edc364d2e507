/**
 * Areas with incidents now and none in the stretch before. Names that are not known are no areas.
 * Reference: spread as "new cases by area" in surveillance (WHO 2014). Worked: now {A, B}, before {A} gives B.
 */
export function newAreas(now: ReadonlyMap<string, number>, before: ReadonlyMap<string, number>): string[] {
  const isThere = (areas: ReadonlyMap<string, number>, name: string) => (areas.get(name) ?? 0) > 0
  return [...now.keys()].filter((name) => isThere(now, name) && !isThere(before, name)).sort()
}
