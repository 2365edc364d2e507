import type { Check, CheckKind, Document, Figure } from '#model/index.ts'
import { type TextView, view as viewOf } from '#text/index.ts'
import { grade, type Stated, statedBy } from '../src/check/grade.ts'
import { check } from '../src/check/index.ts'
import type { Entry } from '../src/check/quantity.ts'
import { laySheet } from '../src/check/sheet.ts'

/** How many changes of one digit a checker noticed, and what it called wrong besides. */
export interface Perturbed {
  /** Changes that put a claim outside what its wording allows. */
  readonly left: number
  /** Of these, the ones that ended in wrong or loose. */
  readonly caught: number
  /** Claims that share no number with the changed one and turned wrong. */
  readonly alarms: number
  readonly missed: readonly string[]
}

/** What a claim should say, from its operands in the order in which its check names them; null where more is needed. */
const FORMULAS: Partial<Record<CheckKind, (values: readonly number[]) => number | null>> = {
  change: ([old, now]) => (old ? (100 * (now! - old)) / old : null),
  difference: ([a, b]) => Math.abs(a! - b!),
  share: ([part, whole]) => (whole ? (100 * part!) / whole : null),
  sum: (values) => values.reduce((total, value) => total + value, 0),
  residual: ([whole, ...parts]) => parts.reduce((rest, part) => rest - part, whole!),
  points: ([a, b]) => Math.abs(a! - b!),
  ratio: ([a, b]) => (b ? a! / b : null),
}
const PAIRS = new Set<CheckKind>(['change', 'difference', 'share', 'points', 'ratio'])

interface Read {
  readonly checks: readonly Check[]
  readonly entries: readonly Entry[]
}

/** Changes every digit of every operand and claim of a correct text, one at a time, and looks whether the check falls. */
export function perturb(
  document: Document,
  figuresOf: (document: Document, view: TextView) => readonly Figure[],
): Perturbed {
  const read = (text: string): Read => {
    const [copy, view] = [{ ...document, text }, viewOf(text)]
    const figures = figuresOf(copy, view)
    return { checks: check(copy, figures, view), entries: laySheet(copy, figures, view).entries }
  }
  const { text } = document
  const before = read(text)
  const found = { left: 0, caught: 0, alarms: 0, missed: [] as string[] }
  for (const claim of before.checks.filter((one) => isChecked(one))) {
    for (const span of [claim.claim, ...claim.operands]) {
      for (const changed of changesOf(text, span)) {
        const after = read(changed.text)
        if (!leaves(claim, after.entries)) continue
        found.left++
        const here = after.checks.filter((one) => overlaps(one.claim, claim.claim))
        if (here.some((one) => one.verdict === 'wrong' || one.verdict === 'loose')) found.caught++
        else found.missed.push(`${document.id}: ${changed.words} for ‘${claim.claim.text}’ (${claim.kind})`)
        found.alarms += alarmsBesides(before.checks, after.checks, changed.at).length
      }
    }
  }
  return found
}

const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && a.end > b.start
/** A silent sum is no claim: it can only hold. */
const isChecked = ({ verdict, kind, operands, rule }: Check): boolean =>
  rule !== 'sum/silent' &&
  (verdict === 'exact' || verdict === 'rounded') &&
  FORMULAS[kind] !== undefined &&
  operands.length >= 2 &&
  (!PAIRS.has(kind) || operands.length === 2)

/** Every digit of a span replaced by one that is three higher, the first never by zero. */
function* changesOf(text: string, { start, end }: { start: number; end: number }) {
  for (let at = start; at < end; at++) {
    if (!/\d/.test(text[at]!)) continue
    const digit = (Number(text[at]) + 3) % 10
    const isFirst = !/[\d.,]/.test(text[at - 1] ?? ' ')
    const other = isFirst && digit === 0 ? 4 : digit
    yield {
      text: `${text.slice(0, at)}${other}${text.slice(at + 1)}`,
      at,
      words: `${text.slice(start, at)}${other}${text.slice(at + 1, end)}`,
    }
  }
}

/** The changed numbers no longer agree, by the grades alone. */
function leaves(claim: Check, entries: readonly Entry[]): boolean {
  const at = (span: { start: number }) => entries.find((entry) => entry.figure.start === span.start)
  const stated = at(claim.claim)
  const operands = claim.operands.map(at)
  if (!stated || operands.some((operand) => operand === undefined)) return false
  const value = FORMULAS[claim.kind]!(operands.map((operand) => operand!.figure.value.best * operand!.times))
  if (value === null) return false
  const read = readStated(stated, claim.kind)
  const result = grade(read, Math.abs(value))
  return result === 'wrong' || result === 'loose'
}

/** A halving is told as two, as its check has it. */
function readStated(entry: Entry, kind: CheckKind): Stated {
  const stated = statedBy(entry, kind === 'ratio' ? 'times' : undefined)
  return stated.scale === 'times' && stated.value < 1
    ? { ...stated, value: 1 / stated.value, low: 1 / stated.value, high: 1 / stated.value }
    : stated
}

/** Checks that turned wrong although neither their claim nor an operand was changed. */
const alarmsBesides = (before: readonly Check[], after: readonly Check[], at: number): readonly Check[] =>
  after.filter((one) => {
    if (one.verdict !== 'wrong') return false
    const old = before.find((other) => other.claim.start === one.claim.start && other.kind === one.kind)
    const touches = (check: Check) => [check.claim, ...check.operands].some((span) => span.start <= at && at < span.end)
    return !touches(one) && old?.verdict !== 'wrong' && !(old && touches(old))
  })
