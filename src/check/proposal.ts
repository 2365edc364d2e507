import type { CheckKind, Span } from '#model/index.ts'
import type { Stated } from './grade.ts'
import type { Entry } from './quantity.ts'
import type { Sheet } from './sheet.ts'
import type { Alternative } from './slips.ts'

/** One set of operands for a claim: what it makes of them, and how well the text's words support it. */
export interface Option {
  readonly operands: readonly Entry[]
  /** The number that should have been stated; for a comparison, null. */
  readonly value: number | null
  /** Where operands are ranges or rounded percents, the whole interval that the result can lie in. */
  readonly low?: number
  readonly high?: number
  /** Points for every reason; see the features of each rule. */
  readonly fit: number
  readonly reasons: readonly string[]
  /** The arithmetic in words: "2,555 to 3,417 is +33.74 %". */
  readonly working: () => string
  readonly isApproximate?: boolean
  /** True where the operands may count different things: such a reading confirms a claim, and never contradicts it. */
  readonly isSoft?: boolean
  /** True where the words leave no other reading: what else would fit the number is chance. */
  readonly isSure?: boolean
  /** True where the interval itself is the result, as after a row of rounded percentages. */
  readonly isInterval?: boolean
  readonly alternatives?: readonly Alternative[]
  /** For claims without a number of their own ("the worst-hit province"): does it hold? */
  readonly holds?: boolean
  /** The claim as this option reads it, where it differs from the proposal's. */
  readonly stated?: Stated
}

/** A claim that a rule recognised, with every set of operands that it may rest on. */
export interface Proposal {
  readonly kind: CheckKind
  readonly rule: string
  readonly claim: Span
  /** The figure that the claim states, null for claims in words alone. */
  readonly entry: Entry | null
  readonly stated: Stated | null
  readonly options: readonly Option[]
  /** The fit that an option needs before its failure is called wrong; below it the verdict is undetermined. */
  readonly bar: number
  /** Said where nothing can be recomputed: "no earlier figure of the same kind". */
  readonly missing: string
  /** True where nothing is recomputed but the figure is explained: no later rule takes it for a claim. */
  readonly isSettled?: boolean
  /** Figures that belong to this claim once it is decided, so that no later rule takes them for claims of their own. */
  readonly uses?: readonly Entry[]
}

/** One rule: what it checks in words for the methodology page, and how it finds claims. */
export interface Rule {
  readonly name: CheckKind
  /** Its heading on the methodology page, where several rules share a kind. */
  readonly title?: string
  readonly checks: string
  readonly cues: readonly string[]
  readonly limits: string
  readonly example: { readonly text: string; readonly message: string }
  /** `isOpen` tells the figures that no earlier rule has decided: what is proposed for another is not looked at. */
  readonly propose: (sheet: Sheet, isOpen: (entry: Entry) => boolean) => readonly Proposal[]
  /** Figures that no later rule takes for claims, whether this one decides them or not: the cells of a table. */
  readonly closes?: (sheet: Sheet) => readonly Entry[]
}
