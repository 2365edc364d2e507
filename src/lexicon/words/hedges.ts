/** What a hedge does to the number beside it; the intervals are in docs/methodology/counting.md. */
export type HedgeKind = 'at-least' | 'over' | 'just-over' | 'nearly' | 'about' | 'at-most' | 'under' | 'exact'

/** A hedge and the side of the number it stands on. Words are lower case, in order. */
export interface HedgeRow {
  readonly words: string
  readonly kind: HedgeKind
  readonly side: 'before' | 'after'
}

const before = (kind: HedgeKind, rows: readonly string[]): HedgeRow[] =>
  rows.map((words) => ({ words, kind, side: 'before' }))
const after = (kind: HedgeKind, rows: readonly string[]): HedgeRow[] =>
  rows.map((words) => ({ words, kind, side: 'after' }))

/** Hedges, every form a row. The longest that fits wins, so order carries no meaning. */
export const HEDGE_ROWS: readonly HedgeRow[] = [
  // At least 12 were killed. No fewer than 12.
  ...before('at-least', [
    'at least',
    'no fewer than',
    'no less than',
    'not fewer than',
    'not less than',
    'a minimum of',
    'minimum of',
    'a low of',
    'as few as',
  ]),
  // 12 or more, 12 at least
  ...after('at-least', [
    'or more',
    'at least',
    'at the least',
    'at the very least',
    'at a minimum',
    'and more',
    'and counting',
    'plus',
    '+',
  ]),
  // More than 12: 12 itself is excluded.
  ...before('over', [
    'more than',
    'over',
    'well over',
    'far more than',
    'well above',
    'above',
    'exceeding',
    'in excess of',
    'upwards of',
    'upward of',
    'greater than',
    'north of',
    'surpassing',
    'surpassed',
    'exceeded',
    'topped',
    'topping',
    'beyond',
  ]),
  // Just over 12: a little more.
  ...before('just-over', [
    'just over',
    'just above',
    'just more than',
    'a little over',
    'a little more than',
    'a little above',
    'slightly more than',
    'slightly over',
    'slightly above',
    'a shade over',
    'a shade above',
    'marginally over',
    'marginally above',
    'marginally more than',
    'barely more than',
  ]),
  // Nearly 12: up to 12, 12 itself included.
  ...before('nearly', [
    'nearly',
    'almost',
    'close to',
    'just under',
    'just below',
    'just short of',
    'just shy of',
    'a little under',
    'a little below',
    'a little less than',
    'a little short of',
    'slightly under',
    'slightly below',
    'slightly less than',
    'slightly fewer than',
    'a shade under',
    'a shade below',
    'not quite',
    'not far short of',
    'approaching',
    'virtually',
    'marginally under',
    'marginally below',
    'shy of',
    'short of',
    'well-nigh',
    'practically',
  ]),
  // About 12: either side.
  ...before('about', [
    'about',
    'around',
    'roughly',
    'some',
    'approximately',
    'approx',
    'approx .',
    '~',
    '≈',
    'c .',
    'ca .',
    'circa',
    'an estimated',
    'estimated',
    'an average',
    'in the region of',
    'in the order of',
    'of the order of',
    'something like',
    'more or less',
    'broadly',
    'an approximate',
    'somewhere around',
    'on the order of',
    'in the neighbourhood of',
    'in the vicinity of',
    'perhaps',
  ]),
  // 12 or so
  ...after('about', ['or so', 'or thereabouts', 'more or less', 'approximately', '-odd', '- odd', 'odd']),
  // Up to 12, as many as 12.
  ...before('at-most', [
    'up to',
    'as many as',
    'as much as',
    'as high as',
    'at most',
    'at the most',
    'no more than',
    'not more than',
    'no higher than',
    'a maximum of',
    'maximum of',
    'a high of',
    'anything up to',
  ]),
  // 12 at most
  ...after('at-most', ['or less', 'or fewer', 'at most', 'at the most', 'at a maximum']),
  // Less than 12: 12 itself is excluded.
  ...before('under', [
    'less than',
    'fewer than',
    'under',
    'well under',
    'well below',
    'below',
    'lower than',
    'far fewer than',
    'far less than',
    'smaller than',
  ]),
  // Exactly 12
  ...before('exact', ['exactly', 'precisely', 'no more no less than']),
]
