import type { Act } from '#model/index.ts'

/** An act with its PLOVER event: null where the act has none. */
export interface Deed {
  readonly act: Act
  readonly plover: string | null
}

/** The usual PLOVER event of each act. */
export const PLOVER: Readonly<Record<Act, string | null>> = {
  assert: null,
  report: null,
  accuse: 'ACCUSE',
  condemn: 'ACCUSE',
  deny: 'REJECT',
  demand: 'REQUEST',
  threaten: 'THREATEN',
  propose: null,
  'claim-responsibility': null,
}

/** An act with its usual event, or another: `deed('demand')` is a REQUEST, `deed('demand', 'PROTEST')` a protest. */
export const deed = (act: Act, plover: string | null = PLOVER[act]): Deed => ({ act, plover })
