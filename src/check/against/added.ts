import type { Comparison } from '#model/index.ts'
import { grade, statedBy } from '../grade.ts'
import { tidy } from '../quantity.ts'
import { say } from '../words.ts'
import type { Scope } from './scope-of.ts'
import { cite, type Side, told } from './told.ts'
import { isLevel, isProjected, isWhole } from './totals.ts'

interface Part {
  readonly side: Side
  readonly scope: Scope
}

/**
 * The wholes of a text that other releases add up to: four quarters to a year, three months to a quarter. Releases are
 * revised, so numbers that do not add up are told and not called wrong.
 */
export function added(here: Side, others: readonly Side[]): Comparison[] {
  const seen = new Set<string>()
  return wholesOf(here).flatMap((total) => {
    const key = `${total.measure} ${total.category} ${total.period!.join(' ')}`
    const parts = tiles(total, others)
    if (!parts || seen.has(key)) return []
    seen.add(key)
    const sum = tidy(parts.reduce((all, { scope }) => all + scope.value, 0))
    const found = grade(statedBy(total.entry), sum)
    const words = `${parts.map(({ scope }) => say(scope.value)).join(' + ')} = ${say(sum)}`
    const off = found === 'wrong' || found === 'loose'
    const apart = `‘${total.entry.figure.text}’ is ${say(Math.abs(tidy(total.value - sum)))} ${total.value > sum ? 'more' : 'fewer'}: the parts were revised since, or one of the numbers is wrong.`
    return [
      {
        ...told(here, total, 'added'),
        there: parts.map(({ side, scope }) => cite(side, scope)),
        verdict: off ? 'undetermined' : found,
        message: `The ${parts.length} releases give ${words}; ${off ? apart : `‘${total.entry.figure.text}’ holds.`}`,
      },
    ]
  })
}

const wholesOf = (side: Side): Scope[] =>
  side.scopes.filter(
    (scope) => isLevel(scope) && isWhole(side, scope) && !isProjected(side, scope.entry) && !scope.entry.isBacklooking,
  )

/** One whole from each release, end to end over the time of the total; null where they leave a day out or tell one twice. */
function tiles(total: Scope, others: readonly Side[]): Part[] | null {
  const [start, end] = total.period!
  const parts = others.flatMap((side): Part[] => {
    const inside = wholesOf(side).filter(
      ({ measure, category, period }) =>
        measure === total.measure &&
        category === total.category &&
        period![0] >= start &&
        period![1] <= end &&
        (period![0] > start || period![1] < end),
    )
    // A release tells its own time at most length.
    const scope = inside.sort((a, b) => lengthOf(b) - lengthOf(a))[0]
    return scope ? [{ side, scope }] : []
  })
  const ordered = parts.sort((a, b) => (a.scope.period![0] < b.scope.period![0] ? -1 : 1))
  const isWholeTime =
    ordered.length > 1 &&
    ordered[0]!.scope.period![0] === start &&
    ordered.at(-1)!.scope.period![1] === end &&
    ordered.every(({ scope }, at) => at === 0 || dayAfter(ordered[at - 1]!.scope.period![1]) === scope.period![0])
  return isWholeTime ? ordered : null
}

const lengthOf = ({ period }: Scope): number => Date.parse(period![1]) - Date.parse(period![0])
const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
