import type { SourcedLine } from '#model/index.ts'
import { familyOf, populationName } from './populations.ts'

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** "2025" -> 2025, "2025-08" -> August 2025, "2024-07/2024-12" -> July to December 2024, "2023-10/.." -> since October 2023. */
export function periodName(edtf: string): string {
  const [from, to] = edtf.split('/') as [string, string | undefined]
  if (to === undefined) return partName(from)
  if (to === '..') return `since ${partName(from)}`
  return from.slice(0, 4) === to.slice(0, 4) && from.length === 7 && to.length === 7
    ? `${MONTHS[Number(from.slice(5)) - 1]} to ${partName(to)}`
    : `${partName(from)} to ${partName(to)}`
}

function partName(date: string): string {
  const [year, month, day] = date.split('-') as [string, string | undefined, string | undefined]
  return [day && String(Number(day)), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(' ')
}

/** What an entry is about: "Security forces killed in Pakistan, 2024", "Strength of the Tehrik-i-Taliban Pakistan". */
export function titleOf({ measure, population, place, actor }: SourcedLine, period: string | null): string {
  if (measure === 'strength') return `Strength of ${actor?.name ?? 'an unnamed group'}`
  const family = familyOf(population).split('+')
  const what =
    population[0] === measure ? measure : `${populationName(family)} ${measure === 'casualties' ? 'killed' : measure}`
  const by = actor ? ` by ${actor.name}` : ''
  return `${what.slice(0, 1).toUpperCase()}${what.slice(1)}${by}${place ? ` in ${place.name}` : ''}${period ? `, ${periodName(period)}` : ''}`
}
