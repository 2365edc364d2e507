import type { Category } from '#model/index.ts'
import { countOf, type Group } from './group.ts'

export type ByCategory = Record<Category, number>

/** How many people some groups are, and of which category; `soft` people are private persons by name alone. */
export interface Composition {
  readonly total: number
  readonly low: number
  readonly high: number
  readonly by: ByCategory
  /** Of `by.unknown`, those who are named: civilian where nothing else says what they were. */
  readonly named: number
  /** Of those with a category, the ones that took it from others told beside them. */
  readonly assumed: number
  /** True when some of the people are counted in vague words or by a plural only. */
  readonly isVague: boolean
}

export const nobody = (): ByCategory => ({ security: 0, civilian: 0, militant: 0, unknown: 0 })

/** Adds the people of one count by category to another. */
export function addTo(by: ByCategory, more: ByCategory): void {
  by.security += more.security
  by.civilian += more.civilian
  by.militant += more.militant
  by.unknown += more.unknown
}

export const sumOf = (by: ByCategory): number => by.security + by.civilian + by.militant + by.unknown

/** Counts groups by category; `inherited` is the category of those that tell none themselves. */
export function composeGroups(groups: readonly Group[], inherited: Category): Composition {
  const by = nobody()
  let named = 0
  let assumed = 0
  let isVague = false
  let low = 0
  let high = 0
  for (const group of groups) {
    const total = countOf(group)
    const parts = group.parts.length > 0 ? countParts(group.parts, group.category) : NO_PARTS
    if (total === null) {
      if (group.count || group.kind === 'bare') isVague = true
      // "people, including two policemen": only the parts are counted.
      addTo(by, parts.by)
      low += parts.total
      high += parts.total
      continue
    }
    const all = Math.max(total, parts.total)
    low += group.count ? Math.min(group.count.low, all) : all
    high += Math.max(group.count?.high ?? all, all)
    if (group.kind === 'name' && group.category === 'civilian') {
      named += all
      by.unknown += all
      continue
    }
    // "three persons, identified as …": private persons by name.
    named += parts.named + (group.category === 'unknown' ? Math.min(group.names.length, all) : 0)
    const rest = all - parts.total
    const category = restCategory(group, inherited)
    by[category] += rest
    if (category !== 'unknown' && group.category === 'unknown') assumed += rest
    addTo(by, parts.by)
  }
  return { total: sumOf(by), low, high, by, named, assumed, isVague }
}

/** "five people, including a child" leaves four unknown; "three civilians, including a woman" leaves two civilians. */
function restCategory(group: Group, inherited: Category): Category {
  if (group.category !== 'unknown') return group.category
  if (group.parts.length > 0 && group.head !== 'colleague') return 'unknown'
  return group.inherits ? inherited : 'unknown'
}

/** What is counted of the parts of a group. */
interface Parts {
  readonly total: number
  readonly by: ByCategory
  readonly named: number
}
const NO_PARTS: Parts = { total: 0, by: nobody(), named: 0 }

/** Members of a force or an armed group are of it, whatever else they are: "five militants, including two foreigners". */
function countParts(parts: readonly Group[], whole: Category): Parts {
  const by = nobody()
  let named = 0
  for (const part of parts) {
    const total = countOf(part)
    if (total === null) continue
    const isNameAlone = part.kind === 'name' && part.category === 'civilian'
    const own = isNameAlone ? 'unknown' : part.category === 'unknown' ? whole : part.category
    by[whole === 'militant' || whole === 'security' ? whole : own] += total
    if (isNameAlone && whole !== 'militant' && whole !== 'security') named += total
  }
  return { total: sumOf(by), by, named }
}
