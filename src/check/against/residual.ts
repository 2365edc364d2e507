import type { Comparison } from '#model/index.ts'
import { say } from '../words.ts'
import type { Scope } from './scope-of.ts'
import { type Side, tell } from './told.ts'
import { isLevel, isProjected, isWhole } from './totals.ts'

/** What a longer time has more than a shorter one that opens it, by category. */
interface Rest {
  readonly long: Scope
  readonly short: Scope
  readonly left: number
}

/**
 * A year less its first eleven months leaves December: fewer than none, or more dead of one category than dead people,
 * cannot be. Either edition may be the longer one.
 */
export function residual(here: Side, there: Side): Comparison[] {
  return [...impossible(here, there, 'longer'), ...impossible(there, here, 'shorter')]
}

function impossible(long: Side, short: Side, here: 'longer' | 'shorter'): Comparison[] {
  const rests = restsOf(long, short)
  const report = (rest: Rest, others: readonly Scope[], message: string): Comparison =>
    here === 'longer'
      ? tell(long, short, {
          kind: 'residual',
          verdict: 'wrong',
          message,
          scope: rest.long,
          others: [rest.short, ...others],
        })
      : tell(short, long, {
          kind: 'residual',
          verdict: 'wrong',
          message,
          scope: rest.short,
          others: [rest.long, ...others],
        })
  return rests.flatMap((rest) => {
    const { long: whole, short: part, left } = rest
    const working = `${say(whole.value)} less ${say(part.value)} leaves ${say(left)} for ${remainder(rest)}`
    if (left < 0) return [report(rest, [], `${working}: fewer than none. One of the two was counted otherwise.`)]
    if (whole.category === null) return []
    const all = rests.find(
      (other) => other.long.category === null && other.long.measure === whole.measure && sameTimes(other, rest),
    )
    if (!all || left <= all.left) return []
    const message = `${working} (${namesOf(whole)}), where all the dead and hurt of that time are ${say(all.long.value)} less ${say(all.short.value)} = ${say(all.left)}: ${say(left - all.left)} more than there can be. One of the two was counted otherwise.`
    return [
      report(
        rest,
        [here === 'longer' ? all.short : all.long],
        all.long.measure === 'killed' ? message.replace('all the dead and hurt', 'all the dead') : message,
      ),
    ]
  })
}

const sameTimes = (a: Rest, b: Rest): boolean =>
  a.long.period![1] === b.long.period![1] &&
  a.short.period![1] === b.short.period![1] &&
  a.short.period![0] === b.short.period![0]

/** Wholes of a longer time with the whole of the same measure and category of a shorter time that opens it. */
function restsOf(long: Side, short: Side): Rest[] {
  const wholes = (side: Side): Scope[] =>
    side.scopes.filter(
      (scope) => isLevel(scope) && isCertain(scope) && isWhole(side, scope) && !isProjected(side, scope.entry),
    )
  const shorter = wholes(short)
  const seen = new Set<string>()
  return wholes(long).flatMap((whole) => {
    const key = `${whole.measure} ${whole.category} ${whole.period}`
    const part = shorter.find(
      (other) =>
        other.measure === whole.measure &&
        other.category === whole.category &&
        other.period![0] === whole.period![0] &&
        other.period![1] < whole.period![1],
    )
    if (!part || seen.has(key)) return []
    seen.add(key)
    return [{ long: whole, short: part, left: whole.value - part.value }]
  })
}

/** Only plain numbers are taken from each other: what is left of two round ones says nothing. */
const isCertain = ({ entry }: Scope): boolean => entry.figure.hedge === null && entry.unitStep === 1

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** What lies between the two ends: "December 2025". */
function remainder({ long, short }: Rest): string {
  const [year, month] = long.period![1].split('-').map(Number) as [number, number]
  const after = Number(short.period![1].slice(5, 7)) + 1
  return after === month
    ? `${MONTHS[month - 1]} ${year}`
    : `${MONTHS[after - 1] ?? 'the rest'} to ${MONTHS[month - 1]} ${year}`
}

const namesOf = ({ category }: Scope): string => (category === 'security' ? 'security personnel' : `${category}s`)
