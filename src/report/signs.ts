import type { Verdict } from '#model/index.ts'

/** A verdict's sign: never colour alone. */
export const SIGNS: Readonly<Record<Verdict, string>> = {
  exact: '=',
  rounded: '≈',
  loose: '~',
  wrong: '≠',
  undetermined: '?',
}
