import type { Token } from './tokens.ts'

export type NumberKind = 'cardinal' | 'ordinal' | 'fraction'

/** A number in digits or words: its span, its tokens `from` (included) `to` (excluded), and its value. */
export interface NumberMention {
  readonly start: number
  readonly end: number
  readonly from: number
  readonly to: number
  readonly value: number
  readonly kind: NumberKind
  /** True for words ("twelve"), false for digits. */
  readonly isWords: boolean
  /** Decimal places printed ("3.5" has 1) and the power of ten of the last printed digit ("3.5 million" has 5). */
  readonly decimals: number
  readonly unitExponent: number
}

/** A number of the tokens `from` to `to`; `decimals` and `scale` are those of its last printed digit. */
export function make(
  tokens: readonly Token[],
  from: number,
  to: number,
  value: number,
  kind: NumberKind,
  isWords: boolean,
  decimals = 0,
  scale = 1,
): NumberMention {
  return {
    start: tokens[from]!.start,
    end: tokens[to - 1]!.end,
    from,
    to,
    value,
    kind,
    isWords,
    decimals,
    unitExponent: Math.round(Math.log10(scale)) - decimals,
  }
}

/** Products such as 3.3 * 1e6 leave binary dust (3299999.9999999995). */
export const round = (value: number): number => Number(value.toPrecision(15))
