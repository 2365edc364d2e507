import type { HedgeKind } from '#lexicon/index.ts'
import type { Verdict } from '#model/index.ts'

type Kind = HedgeKind | 'none'

/** What an article may make of a source's hedge. A pair that is not listed is no change worth telling. */
const STRONGER: Readonly<Partial<Record<Kind, Partial<Record<Kind, Exclude<Verdict, 'undetermined'>>>>>> = {
  // "about 1,000" may be 960: "1,000" drops the doubt, "over 1,000" and "at least 1,000" deny it.
  about: { none: 'loose', exact: 'loose', over: 'wrong', 'at-least': 'wrong', 'just-over': 'wrong' },
  // "nearly 1,000" is below it.
  nearly: { none: 'loose', exact: 'loose', over: 'wrong', 'at-least': 'wrong', 'just-over': 'wrong' },
  under: { none: 'loose', exact: 'loose', over: 'wrong', 'at-least': 'wrong', 'just-over': 'wrong' },
  // "up to 17 %" is a ceiling; "nearly 17 %" and "17 %" take it for the value.
  'at-most': { none: 'loose', exact: 'loose', nearly: 'loose', about: 'loose', over: 'wrong', 'at-least': 'wrong' },
  'at-least': { none: 'loose', exact: 'loose', 'at-most': 'wrong', under: 'wrong', over: 'loose' },
  over: { none: 'loose', exact: 'loose', 'at-most': 'wrong', under: 'wrong' },
  'just-over': { none: 'rounded', 'at-most': 'wrong', under: 'wrong' },
  // A plain number is not over itself, nor under.
  none: { over: 'wrong', under: 'wrong', 'just-over': 'wrong' },
  exact: { over: 'wrong', under: 'wrong', 'just-over': 'wrong' },
}

/** The grade of a changed hedge, null where the article says no more than its source. `hedgeDrift('about', 'over')` is `'wrong'`. */
export const hedgeDrift = (source: HedgeKind | null, article: HedgeKind | null) =>
  STRONGER[source ?? 'none']?.[article ?? 'none'] ?? null
