import type { CheckKind } from '#model/index.ts'
import { grade, type Stated } from './grade.ts'
import type { Option, Proposal } from './proposal.ts'
import type { Entry } from './quantity.ts'
import type { Sheet } from './sheet.ts'
import { convict, type Solved } from './solve.ts'
import { say } from './words.ts'

/** What a claim should say, from its operands in the order in which an option names them; null where a reading is of another shape. */
const FORMULAS: Partial<Record<CheckKind, (values: readonly number[]) => number | null>> = {
  change: ([old, now, more]) => (more === undefined && old ? Math.abs((100 * (now! - old)) / old) : null),
  difference: ([a, b, more]) => (more === undefined ? Math.abs(a! - b!) : null),
  share: ([part, whole, more]) => (more === undefined && whole ? (100 * part!) / whole : null),
  points: ([a, b, more]) => (more === undefined ? Math.abs(a! - b!) : null),
  ratio: ([a, b, more]) => (more === undefined && b ? a! / b : null),
  sum: (values) => values.reduce((total, value) => total + value, 0),
  residual: ([whole, ...parts]) => parts.reduce((rest, part) => rest - part, whole!),
}

/** Readings this far behind the best of a claim are not asked, nor those that the words hardly support. */
const BEHIND = 1.5
const FLOOR = 2.5
/** Claims with a higher bar may rest on other numbers whatever their words. */
const HIGHEST_BAR = 5
/** How many pairs of claims that have nothing to do with each other a misprint may be expected to explain by chance. */
const CHANCE = 0.1

/** A claim that does not hold, with the readings of it that one other digit may mend. */
interface Failing {
  readonly solved: Solved
  readonly stated: Stated
  readonly readings: readonly Option[]
}

/**
 * "It had 485 posts a year ago; the number fell by 37, that is by 20 per cent, to 148": where one other digit in one number
 * (185) makes two claims hold that fail as they stand, the words of both were read well, and both are wrong.
 */
export function explainMisprints(sheet: Sheet, all: readonly Solved[]): readonly Solved[] {
  const failing = all.flatMap(failingOf)
  if (failing.length < 2) return all
  const convicted = new Map<Solved, Solved>()
  const sound = soundEntries(all)
  for (const [entry, claims] of claimsByEntry(failing)) {
    if (claims.length < 2 || entry.isWords || sound.has(entry.figure.start)) continue
    const { value, found } = explained(entry, claims)
    const slip = {
      kind: 'one-digit',
      words: () => `with ${say(value)} for ‘${entry.figure.text}’ it would hold, and so would what else rests on it`,
    } as const
    for (const { solved, option } of found)
      if (solved.result.verdict === 'undetermined') convicted.set(solved, convict(sheet, solved.proposal, option, slip))
  }
  return convicted.size === 0 ? all : all.map((solved) => convicted.get(solved) ?? solved)
}

function failingOf(solved: Solved): Failing[] {
  const { proposal, result } = solved
  const { stated } = proposal
  if (!proposal.entry || !stated || stated.value === 0 || proposal.bar > HIGHEST_BAR) return []
  if (result.verdict !== 'wrong' && result.verdict !== 'undetermined') return []
  const read = proposal.options.filter((option) => option.stated === undefined && isPlain(proposal, option))
  const best = Math.max(FLOOR + BEHIND, ...read.map((option) => option.fit))
  const readings = read.filter((option) => option.fit >= best - BEHIND)
  return readings.length === 0 ? [] : [{ solved, stated, readings }]
}

const valuesOf = (operands: readonly Entry[]): number[] =>
  operands.map(({ figure, times }) => figure.value.best * times)

/** True for a reading that is its kind's own formula over its operands, and nothing more. */
function isPlain({ kind }: Proposal, { operands, value }: Option): boolean {
  const result = operands.length >= 2 && value !== null ? FORMULAS[kind]?.(valuesOf(operands)) : null
  return result != null && Math.abs(Math.abs(result) - Math.abs(value!)) <= 1e-6 * Math.abs(result)
}

/** Where the numbers stand on which a claim rests that holds to the digit. */
function soundEntries(all: readonly Solved[]): ReadonlySet<number> {
  const sound = new Set<number>()
  for (const { proposal, result } of all) {
    if (result.verdict !== 'exact' && result.verdict !== 'rounded') continue
    if (proposal.stated === null || proposal.stated.hedge !== null) continue
    for (const { start } of [result.claim, ...result.operands]) sound.add(start)
  }
  return sound
}

function claimsByEntry(failing: readonly Failing[]): ReadonlyMap<Entry, readonly Failing[]> {
  const claims = new Map<Entry, Set<Failing>>()
  const add = (entry: Entry, one: Failing) => {
    const known = claims.get(entry)
    if (known) known.add(one)
    else claims.set(entry, new Set([one]))
  }
  for (const one of failing) {
    add(one.solved.proposal.entry!, one)
    for (const { operands } of one.readings) for (const operand of operands) add(operand, one)
  }
  return new Map([...claims].map(([entry, set]) => [entry, [...set]]))
}

interface Explained {
  readonly solved: Solved
  readonly option: Option
}

interface Misprint {
  /** The number that should stand there. */
  readonly value: number
  readonly found: readonly Explained[]
}

/** The claims that the likeliest misprint of a number explains, each with its reading; none where chance would do as much. */
function explained(entry: Entry, claims: readonly Failing[]): Misprint {
  const values = misprintsOf(entry)
  const mended = claims.map((one) => values.map((value) => mendedBy(one, entry, value)))
  const chances = mended.map((readings) => readings.filter((reading) => reading !== null).length / values.length)
  let [best, least] = [{ value: 0, found: [] } as Misprint, CHANCE]
  values.forEach((value, i) => {
    const found = claims.flatMap(({ solved }, k) => {
      const option = mended[k]![i]
      return option ? [{ solved, option, chance: chances[k]! }] : []
    })
    const chance = found.reduce((product, one) => product * one.chance, values.length)
    if (areApart(found) && chance < least) [best, least] = [{ value, found }, chance]
  })
  return best
}

/** "nearly five for every person", "nearly five": one claim in two spans explains nothing twice. */
const areApart = (found: readonly Explained[]): boolean =>
  new Set(found.map(({ solved }) => solved.proposal.entry)).size >= 2

/** The reading of a claim that holds once a number is another. */
function mendedBy({ solved: { proposal }, stated, readings }: Failing, entry: Entry, value: number): Option | null {
  const isClaim = proposal.entry === entry
  const asked = isClaim ? { ...stated, value, low: value, high: value } : stated
  return (
    readings.find((option) => {
      if (!isClaim && !option.operands.includes(entry)) return false
      const operands = option.operands.map(
        ({ figure, times }, i) => (option.operands[i] === entry ? value : figure.value.best) * times,
      )
      const result = FORMULAS[proposal.kind]!(operands)
      const verdict = result === null ? null : grade(asked, result, option.isApproximate)
      return verdict === 'exact' || verdict === 'rounded'
    }) ?? null
  )
}

/** Every number that differs from a printed one in one digit, or by two neighbours that changed places. */
function misprintsOf({ figure, unitStep }: Entry): readonly number[] {
  const digits = String(Math.round(figure.value.best / unitStep))
  const found = new Set<string>()
  for (let i = 0; i < digits.length; i++) {
    for (let digit = 0; digit <= 9; digit++) found.add(`${digits.slice(0, i)}${digit}${digits.slice(i + 1)}`)
    found.add(`${digits.slice(0, i)}${digits[i + 1] ?? ''}${digits[i]}${digits.slice(i + 2)}`)
  }
  found.delete(digits)
  return [...found].filter((other) => other[0] !== '0').map((other) => Number(other) * unitStep)
}
