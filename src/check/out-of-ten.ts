import { figureAt } from './order.ts'
import type { Proposal } from './proposal.ts'
import { type Entry, isApproximate, kindOf } from './quantity.ts'
import type { Sheet } from './sheet.ts'
import { say } from './words.ts'

/** "Nine of ten cases (441 of 490)": two small numbers that stand for a share, with the part and the whole in brackets. */
export function sharesOutOfTen(sheet: Sheet): Proposal[] {
  const { tokens, entries } = sheet
  return entries.flatMap((part): Proposal[] => {
    const whole = entries[part.index + 1]
    if (!isSmall(part) || !whole || !isSmall(whole) || part.figure.value.best >= whole.figure.value.best) return []
    if (tokens[part.to]?.lower !== 'of' || whole.from - part.to > 2) return []
    let open = whole.to
    while (open < whole.to + 5 && tokens[open]?.kind === 'word') open++
    const isOr = tokens[open]?.text === ',' && tokens[open + 1]?.lower === 'or'
    if (tokens[open]?.text !== '(' && !isOr) return []
    const [a, b] = entries.slice(figureAt(sheet, open), figureAt(sheet, open) + 2)
    if (!a || !b || a.from > open + 3 || b.role !== 'of' || b.from - a.to > 4) return []
    if (kindOf(a) !== 'count' || kindOf(b) !== 'count' || b.figure.value.best <= 12) return []
    const share = (100 * part.figure.value.best) / whole.figure.value.best
    const value = (100 * a.figure.value.best) / b.figure.value.best
    return [
      {
        kind: 'share',
        rule: 'share/out-of-ten',
        claim: { start: part.figure.start, end: whole.figure.end },
        entry: part,
        stated: { value: share, hedge: null, unit: 1, scale: 'fraction', low: share, high: share },
        options: [
          {
            operands: [a, b],
            value,
            fit: 6,
            reasons: ['the part and the whole stand in its brackets'],
            working: () => `${say(a.figure.value.best)} of ${say(b.figure.value.best)} is ${say(value)} %`,
            isApproximate: isApproximate([a, b]),
          },
        ],
        bar: 4,
        missing: 'the part or the whole is not given',
        uses: [whole],
      },
    ]
  })
}

const isSmall = (entry: Entry): boolean =>
  kindOf(entry) === 'count' && entry.figure.value.best <= 10 && entry.figure.value.best >= 1
