import type { Verdict } from './check.ts'

/** A verdict's sign: never colour alone. */
export const VERDICT_SIGNS: Readonly<Record<Verdict, string>> = {
  exact: '=',
  rounded: '≈',
  loose: '~',
  wrong: '≠',
  undetermined: '?',
}
