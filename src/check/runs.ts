import { stretchWords } from './context-words.ts'
import { levelsOf } from './levels.ts'
import { barrierBetween, WINDOW } from './nearness.ts'
import { firstAt } from './order.ts'
import { type Entry, kindOf, single } from './quantity.ts'
import { sameMeasure } from './scope.ts'
import type { Sheet } from './sheet.ts'

const cache = new WeakMap<Sheet, readonly (readonly Entry[])[]>()

/**
 * Levels told one after another: "504 in the north, 304 in the south and 118 elsewhere", bullets with a number each. A run
 * never crosses into a comparison ("against 12"), and every member counts the same.
 */
export function runsOf(sheet: Sheet): readonly (readonly Entry[])[] {
  const known = cache.get(sheet)
  if (known) return known
  const runs: Entry[][] = []
  let run: Entry[] = []
  for (const { parts } of levelsOf(sheet).singles) {
    const entry = parts[0]!
    // Shares in brackets stand between the members of a run and break none.
    if (kindOf(entry) === 'percent') continue
    if (isTotal(sheet, entry)) {
      if (run.length > 1) runs.push(run)
      run = []
      continue
    }
    const last = run.at(-1)
    if (last && follows(sheet, last, entry)) run.push(entry)
    else {
      if (run.length > 1) runs.push(run)
      run = isRunner(entry) ? [entry] : []
    }
  }
  if (run.length > 1) runs.push(run)
  cache.set(sheet, runs)
  return runs
}

/** "almost 2.7 million altogether" closes a run and is none of its members. */
const isTotal = (sheet: Sheet, entry: Entry): boolean =>
  / (?:altogether|in all|all told|in total|total|totalling|combined) /.test(stretchWords(sheet, entry))

const isRunner = (entry: Entry): boolean => entry.role !== 'from' && entry.role !== 'base' && entry.role !== 'to'

function follows(sheet: Sheet, last: Entry, next: Entry): boolean {
  if (!isRunner(next) || !isRunner(last) || sameMeasure(single(last), single(next)) === null) return false
  if (last.sentence === next.sentence) return barrierBetween(sheet, last, next) <= 3
  return isNextLine(sheet, last, next)
}

/** Each the only level of its line, on neighbouring lines: bullets, rows of a table. */
function isNextLine(sheet: Sheet, last: Entry, next: Entry): boolean {
  if (next.block !== last.block + 1) return false
  const isAlone = (entry: Entry) =>
    !sheet.entries
      .slice(Math.max(0, entry.index - 3), entry.index + 4)
      .some((other) => other !== entry && other.block === entry.block && kindOf(other) === kindOf(entry))
  return isAlone(last) && isAlone(next)
}

/** The runs that begin within the window around a place. */
export function runsNear(sheet: Sheet, index: number): readonly (readonly Entry[])[] {
  const runs = runsOf(sheet)
  const from = firstAt(runs.length, (at) => runs[at]![0]!.index >= index - WINDOW)
  return runs.slice(
    from,
    firstAt(runs.length, (at) => runs[at]![0]!.index > index + WINDOW),
  )
}

/** The runs that reach from one sentence to another. */
export function runsIn(sheet: Sheet, first: number, last: number): readonly (readonly Entry[])[] {
  const runs = runsOf(sheet)
  const from = firstAt(runs.length, (at) => runs[at]!.at(-1)!.sentence >= first)
  return runs.slice(
    from,
    firstAt(runs.length, (at) => runs[at]![0]!.sentence > last),
  )
}

interface Place {
  readonly run: readonly Entry[]
  readonly at: number
}
const places = new WeakMap<Sheet, ReadonlyMap<Entry, Place>>()

/** The run that holds an entry, and its place in it. */
export function runWith(sheet: Sheet, entry: Entry): Place | null {
  let known = places.get(sheet)
  if (!known) {
    known = new Map(
      [...runsOf(sheet)].reverse().flatMap((run) => run.map((member, at) => [member, { run, at }] as const)),
    )
    places.set(sheet, known)
  }
  return known.get(entry) ?? null
}
