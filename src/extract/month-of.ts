import { MONTHS } from '#lexicon/index.ts'
import { perWord } from '#text/index.ts'

/** The number of the month that a word names, 0 for none: `monthOf(word)` of "Sept" is 9. */
export const monthOf = perWord(({ lower }) => MONTHS[lower] ?? 0)
