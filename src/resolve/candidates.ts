import type { Facts } from './facts.ts'

/** Where a mention is looked for: a day and an area. `*` stands for an area that is not known. */
export interface Block {
  readonly day: number
  readonly country: string
  readonly admin1: string
}

export const ANYWHERE = '*'

/** The blocks of a mention, one a day that its event can have been on; none when nothing bounds its day. */
export function blocksOf({ days, country, admin1 }: Facts): Block[] {
  if (!days) return []
  const area = { country: country ?? ANYWHERE, admin1: (country && admin1) || ANYWHERE }
  return Array.from({ length: days[1] - days[0] + 1 }, (_, at) => ({ day: days[0] + at, ...area }))
}

type Areas = Map<string, Map<string, number[]>>

/**
 * Pairs whose days can meet and whose areas can be one, each once, as places in the list, the smaller first. No feature
 * allows others. `[...pairs(facts)]` of two mentions of one day and province is `[[0, 1]]`.
 */
export function* pairs(facts: readonly Facts[]): Generator<readonly [number, number]> {
  const days = new Map<number, Areas>()
  const lastMet = new Int32Array(facts.length).fill(-1)
  for (const [index, one] of facts.entries()) {
    for (const { day, country, admin1 } of blocksOf(one)) {
      const areas = days.get(day) ?? new Map<string, Map<string, number[]>>()
      days.set(day, areas)
      for (const others of meeting(areas, country, admin1)) {
        for (const other of others) {
          if (lastMet[other] === index) continue
          lastMet[other] = index
          yield [other, index]
        }
      }
      const inCountry = areas.get(country) ?? new Map<string, number[]>()
      areas.set(country, inCountry)
      const there = inCountry.get(admin1)
      if (there) there.push(index)
      else inCountry.set(admin1, [index])
    }
  }
}

function* meeting(areas: Areas, country: string, admin1: string): Generator<readonly number[]> {
  for (const [name, inCountry] of areas) {
    if (country !== ANYWHERE && name !== ANYWHERE && name !== country) continue
    if (admin1 === ANYWHERE || name === ANYWHERE) yield* inCountry.values()
    else for (const area of [admin1, ANYWHERE]) yield inCountry.get(area) ?? []
  }
}
