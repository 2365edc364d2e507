import { wordsAfter, wordsBefore } from './context-words.ts'
import type { Entry } from './quantity.ts'
import type { Sheet } from './sheet.ts'

/** "95 % interval", "95 per cent confidence", "a 3 per cent margin of error", "significant at the 5 % level" */
const BEHIND =
  /^ (?:- )?(?:(?:bayesian|bootstrap|upper|lower) )?(?:(?:confidence|credible|credibility|uncertainty|prediction|probability|certainty|significance|ci|c\.i|cis|sure|certain|confident)(?![\w-])|(?:interval|range|margin of error|error margin|margin|limits|bounds|level of (?:confidence|significance)|level of certainty)(?: |$))/
const BEFORE =
  / (?:(?:confidence|significance|ci)(?: (?:of|at|is|was|:|=|\())?|(?:confidence|credible|uncertainty|certainty|significance) (?:level|interval|limit|band)s?(?: (?:of|at|is|was|:|=|\())?|margin of error(?: (?:of|is|was|:))?|error margin(?: (?:of|is|was|:))?|(?:significant|confident|certain) (?:at|to)(?: the)?|(?:probability|likelihood|chance) of(?: error of)?|plus or minus|\+ ?\/ ?-|±) (?:about |some |roughly |up to )?$/

/** True for a percentage that says how sure a number is: no share of anything, and no change. */
export const isOfChance = (sheet: Sheet, entry: Entry): boolean =>
  BEHIND.test(wordsAfter(sheet, entry, 6)) || BEFORE.test(wordsBefore(sheet, entry, 7))
