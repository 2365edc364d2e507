import { type RawBuilder, sql } from 'kysely'
import type { ExcerptPart } from '#model/index.ts'

// Private-use characters: they stand in no text of a report, and the reader of the answer gets parts, never marks.
const START = '\ue000'
const STOP = '\ue001'
const OPTIONS = `StartSel=${START}, StopSel=${STOP}, MaxFragments=2, MaxWords=28, MinWords=10, FragmentDelimiter=" … "`

/** The words around what is marked in a text, with marks that `partsOf` reads. */
export const excerpt = (text: RawBuilder<unknown>, marked: RawBuilder<unknown>): RawBuilder<string> =>
  sql<string>`ts_headline('english', translate(left(${text}, 300000), ${START + STOP}, ''), ${marked}, ${OPTIONS})`

/** A short text whole, with marks. */
export const markedWhole = (text: RawBuilder<unknown>, marked: RawBuilder<unknown>): RawBuilder<string> =>
  sql<string>`ts_headline('english', translate(${text}, ${START + STOP}, ''), ${marked},
    ${`StartSel=${START}, StopSel=${STOP}, HighlightAll=true`})`

/** `partsOf('a \ue000bomb\ue001 in')` is `a `, `bomb` (hit), ` in`. */
export function partsOf(marked: string): ExcerptPart[] {
  return marked
    .split(START)
    .flatMap((piece, index) => {
      if (index === 0) return [{ text: piece, hit: false }]
      const [hit = '', rest = ''] = piece.split(STOP)
      return [
        { text: hit, hit: true },
        { text: rest, hit: false },
      ]
    })
    .filter(({ text }) => text !== '')
}
