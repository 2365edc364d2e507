import { type Grade, grade, type Stated } from './grade.ts'

/** What would make a wrong number right: the slip of the pen that explains it. */
export interface Slip {
  readonly kind: 'transposed' | 'one-digit' | 'other-way' | 'other-base' | 'power-of-ten' | 'as-points' | 'left-over'
  /** One clause for the reader: "did you mean 93?" */
  readonly words: () => string
}

/** Another reading of the same operands that gives the stated number, and what to call it. */
export interface Alternative {
  readonly kind: Slip['kind']
  readonly value: number
  readonly words: () => string
}

const OPEN: ReadonlySet<string> = new Set(['over', 'at-least', 'under', 'at-most'])

const passes = (verdict: Grade): boolean => verdict === 'exact' || verdict === 'rounded'

/** The slip that explains a wrong number, null when none does. `slipOf(stated 83, 93.33, [])` asks "did you mean 93?". */
export function slipOf(stated: Stated, value: number, alternatives: readonly Alternative[]): Slip | null {
  // "over 48" holds for half of all numbers: what explains it must be near.
  const isOpen = stated.hedge !== null && OPEN.has(stated.hedge)
  const near = isOpen ? { ...stated, hedge: null } : stated
  const other = alternatives.find((alternative) => passes(grade(near, alternative.value)))
  if (other) return { kind: other.kind, words: other.words }
  if (stated.scale === 'fraction' || stated.scale === 'times') return null
  // A slip of the pen turns no rise into a fall.
  if (stated.value > 0 && value < 0) return null
  const digits = digitSlip(stated, value)
  if (digits) return digits
  if (Math.abs(value) <= 1 || stated.value / stated.unit < 10) return null
  const plain = stated.hedge === null ? stated : { ...stated, hedge: null }
  return POWERS.some((factor) => passes(grade(plain, value * factor)))
    ? { kind: 'power-of-ten', words: () => `did you mean ${printed(stated, value)}?` }
    : null
}

const POWERS = [10, 0.1, 100, 0.01]

/** Tries every swap of two neighbouring digits and every change of one digit of the printed number. */
function digitSlip(stated: Stated, value: number): Slip | null {
  const sign = Math.sign(value) || 1
  const unit = significantUnit(stated)
  const right = value / unit
  const printedDigits = String(Math.round(Math.abs(stated.value) / unit))
  for (const target of new Set([
    Math.abs(Math.round(right)),
    Math.abs(Math.floor(right)),
    Math.abs(Math.ceil(right)),
  ])) {
    const kind = swapOf(String(target), printedDigits)
    if (kind) return { kind, words: () => `did you mean ${printed(stated, sign * target * unit)}?` }
  }
  return null
}

/** How two numbers of as many digits differ: by one digit, by two near ones that changed places, else null. */
function swapOf(digits: string, other: string): 'transposed' | 'one-digit' | null {
  if (digits.length !== other.length || digits.length < 2) return null
  let [first, second] = [-1, -1]
  for (let i = 0; i < digits.length; i++) {
    if (digits[i] === other[i]) continue
    if (second >= 0) return null
    if (first < 0) first = i
    else second = i
  }
  if (first < 0) return null
  if (second < 0) return 'one-digit'
  const isSwapped = digits[first] === other[second] && digits[second] === other[first]
  return isSwapped && second - first <= 2 ? 'transposed' : null
}

/** Round thousands are printed as finely as their last digit that is no zero: 52,200 for 25,204 is a swap of 522 and 252. */
function significantUnit({ value, unit, scale }: Stated): number {
  let step = unit
  if ((scale !== 'count' && scale !== 'rate') || Math.abs(value) % 100 !== 0) return unit
  while (Math.abs(value) >= 1000 && Math.abs(value) % (step * 10) < 1e-9 && Math.abs(value) / step >= 100) step *= 10
  return step
}

/** The recomputed number as precisely as the stated one is printed: "93", "93.3", "1,748", "3.3 million". */
function printed({ unit }: Stated, value: number): string {
  const decimals = Math.max(0, -Math.round(Math.log10(unit)))
  if (unit >= 1000) {
    const scale = unit >= 1e9 ? [1e9, 'billion'] : ([1e6, 'million'] as const)
    if (Math.abs(value) >= 1e6) return `${trim((value / (scale[0] as number)).toFixed(2))} ${scale[1]}`
  }
  return Math.round(Math.abs(value) * 10 ** decimals) / 10 ** decimals === 0
    ? '0'
    : Math.abs(value).toLocaleString('en-US', { maximumFractionDigits: decimals })
}

const trim = (digits: string): string => digits.replace(/\.?0+$/, '')
