// Newspapers bear the names of places: "reports The Swat Ledger" tells of nothing in Swat.
import { type Token, whether } from '#text/index.ts'
import { isCapital } from './word-kinds.ts'

/** A verb that a newspaper's name follows: "…, reports The Swat Ledger". */
export const citesPaper = whether(({ lower, isCapital: isLarge }) => !isLarge && /^(?:reports|reported)$/.test(lower))

const isPaper = whether(({ text }) =>
  /^(?:Times|News|Post|Express|Tribune|Daily|Herald|Press|Gazette|Chronicle|Courier|Ledger|Observer|Sentinel|Mirror|Telegraph|Journal|Mail|Star|Wire|Standard|Guardian|Reporter|Bulletin|Dispatch|Monitor|Independent|Examiner|Mercury|Record|Review|Today|Excelsior|Pioneer|Statesman)$/.test(
    text,
  ),
)
const endsSentence = whether(({ text }) => text === '.' || text === ';' || text === '\n')

/** The most words of a newspaper's name. */
const LONGEST = 5

/** The end of a newspaper's name behind a verb that cites it; `at` where none stands there. */
export function paperAfter(tokens: readonly Token[], at: number): number {
  const from = tokens[at]?.text === 'The' ? at + 1 : at
  let to = from
  for (; to < tokens.length && to - from < LONGEST && isCapital(tokens[to]); to++)
    if (to > from && isPaper(tokens[to]!.word)) return to + 1
  const isClosed = to >= tokens.length || tokens[to]!.kind === 'newline' || endsSentence(tokens[to]!.word)
  return isClosed && (from > at || to - from > 1) ? to : at
}
