import { changeCueOf } from '../change-cue.ts'
import { sentenceWords, stretchWords, wordsAfter, wordsBefore } from '../context-words.ts'
import { statedBy } from '../grade.ts'
import { isLevel, levelsOf } from '../levels.ts'
import { nearness } from '../nearness.ts'
import { measuresNamed, partsFor } from '../parts.ts'
import type { Option, Proposal, Rule } from '../proposal.ts'
import { type Entry, kindOf } from '../quantity.ts'
import type { Sheet } from '../sheet.ts'
import { say } from '../words.ts'
import { isApproximate } from './difference.ts'

/** Totals against their parts. */
export const sum: Rule = {
  name: 'sum',
  checks: 'A total, stated before or after its parts, against their sum.',
  cues: ['a total of 12', '12 in all', '12 between them', 'together', 'bringing the toll to 12', '12 deaths: 7 in … and 5 in …', 'comprise'],
  limits: 'Parts that the text only includes ("among them", "including") never make up a whole.',
  example: { text: 'In May 2027, 40 people were killed and 52 injured, 92 casualties in all.', message: '40 + 52 = 92; ‘92’ holds.' },
  propose: (sheet) => sheet.entries.filter((entry) => isLevel(sheet, entry) && ['count', 'money', 'physical'].includes(kindOf(entry))).flatMap((entry) => proposalFor(sheet, entry)),
}

/** Cues before a total, nearest last; points by how surely they announce a sum. */
const BEFORE: readonly (readonly [RegExp, number])[] = [
  [/ (?:a |the )?(?:grand |combined |overall |cumulative |joint )?total(?: number)?(?: of| to| at)? (?:\w+ )?$/, 1.6], // a total of 12; total 12
  [/ (?:totals?|totalled|totaled|totalling|totaling|total(?:led|ed)? to) (?:\w+ )?$/, 2], // totalling 12
  [/ (?:add(?:s|ed|ing)? up to|amount(?:s|ed|ing)? to|sum(?:s|med)? (?:up )?to|comes? to|came to|mak(?:es|ing)|made|makes it|gives?|giving|equals) (?:\w+ )?$/, 1.2], // which adds up to 12
  [/ (?:arrives?|arrived|arriving) at (?:\w+ )?$/, 1.6],
  [/ (?:br(?:ings?|inging|ought)|tak(?:es?|ing)|took|put(?:s|ting)?|rais(?:es?|ed|ing)|lift(?:s|ed|ing)?|push(?:es|ed|ing)?) (?:[\w'-]+ ){1,9}(?:to|at) (?:\w+ )?$/, 1.6], // bringing the number of bodies to 12
  [/ (?:combined|together|jointly|altogether|between them|collectively|in total|all told|in all|overall|both) (?:[\w',-]+ ){0,6}$/, 1.2], // together they lost 12
  [/ combined (?:[\w'-]+ ){0,4}(?:of|at|was|were|is) $/, 1.4],
  [/ (?:the|all|these|those|both|its) (?:two|three|four|five|six|seven|eight) (?:[\w-]+ ){1,3}(?:' |'s )?(?:[\w-]+ ){0,2}$/, 1.2], // the three provinces' 112 attacks
]
const AFTER: readonly (readonly [RegExp, number])[] = [
  [/^ (?:[\w'-]+ ){0,5}(?:in all|in total|altogether|all told|all together|combined|between them|taken together|in aggregate|put together)(?: |$)/, 2], // 12 deaths between them
  [/^ (?:[\w'-]+ ){0,4}(?:in|for|from|on) (?:both|all (?:two|three|four|five|six|seven|eight|nine|ten))/, 0.6],
  [/^ (?:[\w'-]+ ){0,4}(?:over|during|across|in) the (?:whole |entire )?(?:two|three|four|five|six|seven|eight|nine|ten) (?:years|months|quarters|weeks|days|provinces|regions|districts)/, 1.4], // 12 over the five years
  [/^ [^:]{0,80}: /, 0.4],
]
const LEADS = /(?:^ (?:with|counting|adding|including) | (?:taken together|adding|added (?:to|up)|all told|all in all) )/
const INCLUDING = /^ (?:[\w'-]+ ){0,6}(?:, )?(?:including|among them|of them|of whom|of which|among whom|such as|some of)(?: |$)/
const COMPRISE = /(?: comprise[sd]? | comprising | consist(?:s|ed|ing)? of | (?:were|was|is|are) made up of | broke down | breaks? down | (?:broken down|divided|split) (?:in)?to | namely )/

/** How surely the words announce a total. */
function cuePoints(sheet: Sheet, entry: Entry): number {
  const before = wordsBefore(sheet, entry, Math.min(14, entry.from - entry.left))
  const after = wordsAfter(sheet, entry, 16)
  let points = 0
  for (const [pattern, worth] of BEFORE) if (pattern.test(before)) points = Math.max(points, worth)
  for (const [pattern, worth] of AFTER) if (pattern.test(after)) points = Math.max(points, worth)
  if (measuresNamed(sheet, entry).size >= 2) points = Math.max(points, 1.2)
  if (LEADS.test(sentenceWords(sheet, entry).before)) points = Math.max(points, 1)
  return points
}

function proposalFor(sheet: Sheet, entry: Entry): Proposal[] {
  const cue = cuePoints(sheet, entry)
  const partition = partitionAfter(sheet, entry)
  if (cue < 0.3 && !partition) return []
  if (changeCueOf(sheet, entry) || entry.role === 'from' || entry.role === 'base') return []
  const isIncluding = INCLUDING.test(wordsAfter(sheet, entry, 12))
  const options = partsFor(sheet, entry).map(({ quantity, fit, reasons }): Option => {
    const isAfter = quantity.parts.every((part) => part.index > entry.index)
    const isPartition = partition !== null && quantity.parts.length === partition.length && quantity.parts.every((part) => partition.includes(part))
    const points = isPartition ? 2 : isAfter ? (isIncluding ? -3 : -0.8) : cue
    return {
      operands: quantity.parts,
      value: quantity.value,
      low: quantity.low,
      high: quantity.high,
      fit: fit + points,
      reasons,
      working: `${quantity.parts.map((part) => say(part.figure.value.best)).join(' + ')} = ${say(quantity.value)}`,
      isApproximate: isApproximate(quantity.parts),
    }
  })
  return [
    {
      kind: 'sum',
      rule: `sum/${partition ? 'partition' : 'total'}`,
      claim: entry.figure,
      entry,
      stated: statedBy(entry),
      options: [...options, ...products(sheet, entry, cue)],
      bar: 4,
      missing: 'its parts are not given',
    },
  ]
}

/** The run right behind a total that the words call its parts: behind a colon, "comprise", or in the sentence after. */
function partitionAfter(sheet: Sheet, entry: Entry): readonly Entry[] | null {
  const { after } = sentenceWords(sheet, entry)
  const sameKind = levelsOf(sheet).singles.map((quantity) => quantity.parts[0]!).filter((part) => part.index > entry.index && part.index < entry.index + 14 && kindOf(part) === kindOf(entry))
  const inside = sameKind.filter((part) => part.sentence === entry.sentence)
  const colon = after.indexOf(' : ')
  if (inside.length >= 2 && (colon >= 0 || COMPRISE.test(after))) {
    const marked = inside.filter((part) => opensAfterColon(sheet, entry, part))
    if (marked.length >= 2) return marked
  }
  const next = sameKind.filter((part) => part.sentence === entry.sentence + 1 && !part.isBacklooking && part.role !== 'base' && part.role !== 'from')
  if (next.length >= 2 && COMPRISE.test(stretchWords(sheet, next[0]!))) return next
  return null
}

/** A colon or a word of composition stands between the total and the part. */
function opensAfterColon(sheet: Sheet, total: Entry, part: Entry): boolean {
  const between = ` ${sheet.tokens.slice(total.to, part.from).map((token) => token.lower).join(' ')} `
  return (between.includes(' : ') || COMPRISE.test(between)) && part.role !== 'base' && part.role !== 'from'
}

/** "19 officers got Rs5 lakh each, a total of Rs85 lakh": heads times the sum a head. */
function products(sheet: Sheet, entry: Entry, cue: number): Option[] {
  if (kindOf(entry) !== 'money' && kindOf(entry) !== 'count' && kindOf(entry) !== 'physical') return []
  return sheet.entries.slice(Math.max(0, entry.index - 6), entry.index).flatMap((each) => {
    if (each.figure.unit !== entry.figure.unit && kindOf(each) !== kindOf(entry)) return []
    const after = wordsAfter(sheet, each, 4)
    if (!/^ (?:[\w'-]+ ){0,2}(?:each|apiece|per (?:head|person|family)|a head) /.test(after)) return []
    const heads = sheet.entries.slice(Math.max(0, each.index - 3), each.index).filter((head) => kindOf(head) === 'count' && head.sentence === each.sentence)
    return heads.map((head): Option => {
      const value = head.figure.value.best * each.figure.value.best
      return {
        operands: [head, each],
        value,
        fit: 1.5 + cue + 0.5 * nearness(sheet, entry, each) + 0.3 * nearness(sheet, entry, head),
        reasons: ['so many, so much each'],
        working: `${say(head.figure.value.best)} × ${say(each.figure.value.best)} = ${say(value)}`,
        isApproximate: isApproximate([head, each]),
      }
    })
  })
}
