import { changeCueOf } from '../change-cue.ts'
import type { Proposal, Rule } from '../proposal.ts'
import { type Entry, kindOf } from '../quantity.ts'
import type { Sheet } from '../sheet.ts'
import { stemOf } from '../stems.ts'

/** A number of the headline that the text repeats in other words. */
export const wording: Rule = {
  name: 'change',
  title: 'wording of the headline',
  checks:
    'A percentage in a headline that the text below repeats with another hedge or of another thing: a difference of wording, told and never graded.',
  cues: ['a headline with "up to 17%" over a text with "nearly 17%"'],
  limits: 'Only where the same number stands in both; which of the two wordings is right the text cannot say.',
  example: {
    text: 'Raids down by up to 17%\n\nClashes fell by nearly 17% in May 2027, the ministry said.',
    message:
      'The headline says ‘up to 17%’, the text ‘nearly 17%’: a difference of wording and of what is counted, not of numbers.',
  },
  propose: (sheet) => {
    const seen = new Map<string, Proposal>()
    const firsts = sheet.entries.filter((entry) => entry.isHeading && kindOf(entry) === 'percent' && !entry.isFraction)
    for (const entry of firsts) {
      const twin = twinOf(sheet, entry)
      if (twin) seen.set(`${entry.figure.start}`, proposalFor(sheet, entry, twin))
    }
    return [...seen.values()]
  },
}

/** The same number below the headlines, said differently; null where the text says it in the same way too. */
function twinOf(sheet: Sheet, entry: Entry): Entry | null {
  const twins = sheet.entries.filter(
    (other) =>
      !other.isHeading &&
      other.index > entry.index &&
      kindOf(other) === 'percent' &&
      other.figure.value.best === entry.figure.value.best,
  )
  const isSame = (other: Entry) => (other.figure.hedge ?? '') === (entry.figure.hedge ?? '')
  return twins.length > 0 && !twins.some(isSame) ? twins[0]! : null
}

function proposalFor(sheet: Sheet, entry: Entry, twin: Entry): Proposal {
  const [headline, text] = [nounsOf(sheet, entry), nounsOf(sheet, twin)]
  const isOther = headline.length > 0 && text.length > 0 && !headline.some((noun) => text.includes(noun))
  const cause = /\b(?:after|because of|thanks to|due to|following)\b/i.test(lineOf(sheet, entry))
    ? ' The headline’s “after” tells two things that followed each other, not that one caused the other.'
    : ''
  return {
    kind: changeCueOf(sheet, entry) ? 'change' : 'share',
    rule: 'change/wording',
    claim: entry.figure,
    entry,
    stated: null,
    options: [],
    bar: 0,
    missing: `The headline says ‘${entry.figure.text}’, the text ‘${twin.figure.text}’: a difference of wording${isOther ? ' and of what is counted' : ''}, not of numbers.${cause}`,
    isSettled: true,
    uses: [twin],
  }
}

/** The stems of the words around a number that tell what it counts. */
const nounsOf = (sheet: Sheet, entry: Entry): string[] =>
  sheet.tokens
    .slice(Math.max(entry.left, entry.from - 6), Math.min(entry.right, entry.to + 6))
    .map(stemOf)
    .filter((stem) => stem !== null)

/** The words of the line that a number stands in. */
function lineOf(sheet: Sheet, entry: Entry): string {
  const { text } = sheet.view
  const start = text.lastIndexOf('\n', entry.figure.start) + 1
  const end = text.indexOf('\n', entry.figure.end)
  return text.slice(start, Math.min(end < 0 ? text.length : end, start + 400))
}
