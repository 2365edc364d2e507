import { changeCueOf } from '../change-cue.ts'
import { columnAbove } from '../columns.ts'
import { sentenceWords, stretchWords, wordsAfter, wordsBefore } from '../context-words.ts'
import { statedBy } from '../grade.ts'
import { isGroupWord, isLevel, levelsBetween, levelsNear } from '../levels.ts'
import { WINDOW } from '../nearness.ts'
import { canBePart, groupCount, measuresNamed, partsFor } from '../parts.ts'
import { products } from '../products.ts'
import type { Option, Proposal, Rule } from '../proposal.ts'
import { type Entry, isApproximate, kindOf, sumOf } from '../quantity.ts'
import { isRate } from '../rates.ts'
import { runsIn, runWith } from '../runs.ts'
import { timeOf } from '../series.ts'
import type { Sheet } from '../sheet.ts'
import { joinedCounts, neighbours, partitionOption, splitBehind } from '../told-parts.ts'
import { say } from '../words.ts'

/** Totals against their parts. */
export const sum: Rule = {
  name: 'sum',
  checks: 'A total, stated before or after its parts, against their sum.',
  cues: [
    'a total of 12',
    '12 in all',
    '12 between them',
    'together',
    'bringing the toll to 12',
    '12 deaths: 7 in … and 5 in …',
    'comprise',
  ],
  limits: 'Parts that the text only includes ("among them", "including") never make up a whole.',
  example: {
    text: 'In May 2027, 40 people were killed and 52 injured, 92 casualties in all.',
    message: '40 + 52 = 92; ‘92’ holds.',
  },
  propose: (sheet, isOpen) =>
    sheet.entries
      .filter(
        (entry) =>
          isOpen(entry) &&
          entry.figure.value.best >= 3 &&
          isLevel(sheet, entry) &&
          ['count', 'money', 'physical'].includes(kindOf(entry)),
      )
      .flatMap((entry) => proposalFor(sheet, entry)),
}

/** Cues before a total, nearest last; points by how surely they announce a sum. */
const BEFORE: readonly (readonly [RegExp, number])[] = [
  [
    / (?:a |the )?(?:grand |combined |overall |cumulative |joint )?total(?: number)?(?: of| to| at| :)? (?:\w+ )?$/,
    1.6,
  ], // a total of 12; total 12
  [/ (?:totals?|totalled|totaled|totalling|totaling|total(?:led|ed)? to) (?:\w+ )?$/, 2], // totalling 12
  [/ (?:add(?:s|ed|ing)? up to|sum(?:s|med)? (?:up )?to|tot(?:s|ted|ting)? up to) (?:\w+ )?$/, 2.2], // which adds up to 12
  [
    / (?:amount(?:s|ed|ing)? to|comes? to|came to|mak(?:es|ing)(?! up)|made(?! up)|makes it|gives?|giving|equals) (?:\w+ )?$/,
    1.2,
  ], // which adds up to 12
  [/ (?:arrives?|arrived|arriving) at (?:\w+ )?$/, 1.6],
  [
    / (?:br(?:ings?|inging|ought)|tak(?:es?|ing)|took|putting|which puts|rais(?:es?|ed|ing)|lift(?:s|ed|ing)?|push(?:es|ed|ing)?) (?:[\w'-]+ ){1,9}(?:to|at) (?:\w+ )?$/,
    1.6,
  ], // bringing the number of bodies to 12
  [
    / (?:combined|together|jointly|altogether|between them|collectively|in total|all told|in all|overall|both) (?:[\w',-]+ ){0,6}$/,
    1.2,
  ], // together they lost 12
  [/ (?:a|the) (?:combined|joint|grand|overall|cumulative|aggregate)(?: \w+)? $/, 1.6], // for a combined 12
  [/ (?:total|sum|tally|toll)(?: for the (?:year|month|quarter))? (?:, |\( ?)$/, 1.2], // the year's total, 12
  [
    / (?:over|in|during|across|for) (?:the|those|these|all|its) (?:\w+ )?(?:two|three|four|five|six|seven|eight|nine|ten|twelve) (?:years|months|quarters|weeks|days)(?: ,)? (?:[\w'-]+ ){0,4}$/,
    1.4,
  ], // over the four years 12 died
  [/ combined (?:[\w'-]+ ){0,4}(?:of|at|was|were|is|:) $/, 1.4],
  [
    / (?:the|all|these|those|both|its) (?:two|three|four|five|six|seven|eight) (?:[\w-]+ ){1,3}(?:' |'s )?(?:[\w-]+ ){0,2}$/,
    1.2,
  ], // the three provinces' 112 attacks
]
const AFTER: readonly (readonly [RegExp, number])[] = [
  [
    /^ (?:[\w'-]+ ){0,5}(?:in all|in total|altogether|all told|all together|combined|between them|taken together|in aggregate|put together)(?: |$)/,
    2,
  ], // 12 deaths between them
  [/^ (?:[\w'-]+ ){0,4}(?:in|for|from|on) (?:both|all (?:two|three|four|five|six|seven|eight|nine|ten))/, 0.6],
  [
    /^ (?:[\w'-]+ ){0,4}(?:over|during|across|in) the (?:whole |entire )?(?:two|three|four|five|six|seven|eight|nine|ten) (?:years|months|quarters|weeks|days|provinces|regions|districts)/,
    1.4,
  ], // 12 over the five years
]
const LEADS =
  /(?:^ (?:with|counting|adding|including) | (?:taken together|adding|added (?:to|up)|all told|all in all) )/
const INCLUDING =
  /^ (?:[\w'-]+ ){0,6}(?:, )?(?:including|among them|of them|of whom|of which|among whom|such as|some of)(?: |$)/
const COMPRISE =
  /(?: comprise[sd]? | comprising | consist(?:s|ed|ing)? of | (?:were|was|is|are) made up of | broke down | breaks? down | (?:broken down|divided|split) (?:in)?to | namely )/

/** How surely the words announce a total. */
function cuePoints(sheet: Sheet, entry: Entry): number {
  const before = wordsBefore(sheet, entry, ownReach(sheet, entry))
  const after = wordsAfter(sheet, entry, 16)
  let points = 0
  for (const [pattern, worth] of BEFORE) if (pattern.test(before)) points = Math.max(points, worth)
  for (const [pattern, worth] of AFTER) if (pattern.test(after)) points = Math.max(points, worth)
  if (entry.figure.measure === 'casualties' && !entry.figure.carried?.measure) points = Math.max(points, 0.8)
  if (!isTakenApart(sheet, entry) && measuresNamed(sheet, entry).size >= 2) points = Math.max(points, 1.2)
  if (LEADS.test(sentenceWords(sheet, entry).before) && !isWholeOfShare(sheet, entry)) points = Math.max(points, 1)
  return points
}

/** "five of the 32 wounded had died": what befell a part of them is no second thing that they count. */
function isTakenApart(sheet: Sheet, entry: Entry): boolean {
  const last = sheet.entries[entry.index - 1]
  return entry.role === 'of' && last?.sentence === entry.sentence && entry.from - last.to <= 2
}

/** "one in four of the country's 50 million": the whole of a share, and no sum. */
function isWholeOfShare(sheet: Sheet, entry: Entry): boolean {
  const last = sheet.entries[entry.index - 1]
  return (
    last !== undefined &&
    last.sentence === entry.sentence &&
    kindOf(last) === 'percent' &&
    sheet.tokens[last.to]?.lower === 'of'
  )
}

/**
 * How many words before a total its cue may stand in: back to the number before it, and past its comma, because "2,549 in
 * all, in which 604 were arrested" announces no second total. Group words ("the two offences together") part nothing.
 */
function ownReach(sheet: Sheet, entry: Entry): number {
  const last = [...sheet.entries.slice(Math.max(0, entry.index - 3), entry.index)]
    .reverse()
    .find((other) => other.sentence === entry.sentence && !isGroupWord(sheet, other))
  if (!last) return Math.min(14, entry.from)
  const comma = sheet.tokens.slice(last.to, entry.from).findIndex(({ text }) => text === ',' || text === ';')
  return Math.min(14, entry.from - last.to - Math.max(0, comma))
}

/** "Three cities saw most of the 874 protests": what follows is not all of it. */
const isInPart = (sheet: Sheet, entry: Entry): boolean =>
  entry.role === 'of' &&
  / (?:most|some|many|part|half|several|much|majority|bulk) of (?:the |its |all |their )?$/.test(
    wordsBefore(sheet, entry, 4),
  )

function proposalFor(sheet: Sheet, entry: Entry): Proposal[] {
  if (isInPart(sheet, entry)) return silentSum(sheet, entry)
  const column = isClosingRow(sheet, entry) ? columnAbove(sheet, entry) : []
  const cue = column.length > 0 ? 2 : cuePoints(sheet, entry)
  const partition = partitionAfter(sheet, entry)
  const product = products(sheet, entry, cue)
  const split = splitBehind(sheet, entry)
  if (cue < 0.3 && !partition && product.length === 0 && split.length === 0) return silentSum(sheet, entry)
  const isBase = entry.role === 'from' || entry.role === 'base'
  if (changeCueOf(sheet, entry) || (isBase && column.length === 0)) return []
  const count = groupCount(sheet, entry)
  const isIncluding = INCLUDING.test(wordsAfter(sheet, entry, 12))
  const options = partsFor(sheet, entry).map(({ quantity, fit, reasons }): Option => {
    const isAfter = quantity.parts.every((part) => part.index > entry.index)
    const isPartition =
      partition !== null &&
      quantity.parts.length === partition.length &&
      quantity.parts.every((part) => partition.includes(part))
    const points = isPartition ? 2 : isAfter ? (isIncluding ? -3 : -0.8) : cue
    return {
      operands: quantity.parts,
      isSoft:
        (isCut(sheet, entry, quantity.parts, reasons) && quantity.parts.length !== count) ||
        (isPartition && isSeries(sheet, entry, quantity.parts)),
      value: quantity.value,
      low: quantity.low,
      high: quantity.high,
      fit: fit + points + (count === null ? 0 : quantity.parts.length === count ? 1 : -1.5),
      reasons,
      working: () =>
        `${quantity.parts.map((part) => say(part.figure.value.best)).join(' + ')} = ${say(quantity.value)}`,
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
      options: [
        ...options,
        ...product,
        ...silentSum(sheet, entry).flatMap(({ options: silent }) => silent),
        ...joinedCounts(sheet, entry, cue),
        ...split,
        ...(partition
          ? [{ ...partitionOption(partition, onesBehind(sheet, partition)), isSoft: isSeries(sheet, entry, partition) }]
          : []),
        ...(column.length > 0 ? [{ ...partitionOption(column), reasons: ['they are the cells above it'] }] : []),
      ],
      bar: 3.8,
      missing: 'its parts are not given',
    },
  ]
}

/** "96 were killed: it was 41 in 2026 and 58 in 2027": levels of other times, unless the total is said to span them. */
const isSeries = (sheet: Sheet, total: Entry, parts: readonly Entry[]): boolean =>
  new Set(parts.flatMap((part) => (part.when ? [timeOf(part)] : []))).size > 1 &&
  !/ (?:since|between|over|from|years|altogether|total|all) /.test(stretchWords(sheet, total))

/** "Total: 960 (889)": a line that says that it closes the lines above. */
const isClosingRow = (sheet: Sheet, entry: Entry): boolean =>
  / (?:total|totals|all|overall|sum|together|combined|altogether|country|nationwide) (?:[^.;]*)$/.test(
    wordsBefore(sheet, entry, 8),
  )

const JOINS =
  / (?:together|altogether|in all|all told|all in all|combined|between them|both|taken|thus|therefore|hence|so|add(?:s|ed|ing)?|brings?|bringing|brought|mak(?:es?|ing)|puts?|putting|takes?|taking|total(?:s|led|ling)?|sum|overall|whole|jointly|the (?:two|three|four|five|six)) /
const sentenceOf = (sheet: Sheet, entry: Entry): string => {
  const { before, after } = sentenceWords(sheet, entry)
  return ` ${before.replaceAll(' a total of ', ' ')} ${after} `
}

const BY_PLACE = new Set(['they are told one after another', 'they are the last told before it'])

/**
 * Parts taken by their place alone: where they leave out a member of the row that they stand in, or take in a whole with its
 * own parts ("earned 1.9 billion, of which 1.1 billion in the east"), they confirm a total and never contradict one.
 */
function isCut(sheet: Sheet, total: Entry, parts: readonly Entry[], reasons: readonly string[]): boolean {
  if (!reasons.every((reason) => BY_PLACE.has(reason))) return false
  if (parts.every((part) => part.sentence < total.sentence) && !JOINS.test(sentenceOf(sheet, total))) return true
  if (!isRaised(sheet, total) && parts.some((part) => part.role === 'of') && parts.some((part) => part.role !== 'of'))
    return true
  if (parts.some((part) => isPartitive(sheet, part) && parts.some((other) => other.index < part.index))) return true
  if (reasons.includes('they are the last told before it') && !reasons.includes('they are told one after another')) {
    const first = parts.reduce((a, b) => (a.index < b.index ? a : b))
    const last = levelsBetween(sheet, first.index - WINDOW, first.index).at(-1)
    if (last && last.sentence === first.sentence && canBePart(sheet, total, last) !== null) return true
  }
  return parts.some((part) =>
    runWith(sheet, part)?.run.some(
      (member) => member !== total && member.index < total.index && !parts.includes(member),
    ),
  )
}

/** "will add 60 posts, which takes the total to 472": what is added to is a whole. */
const isRaised = (sheet: Sheet, total: Entry): boolean =>
  / (?:takes|taking|brings|bringing|raises|raising|lifts|lifting|brought|took|raised) (?:the|its|their) (?:[\w'-]+ ){1,3}to (?:\w+ )?$/.test(
    wordsBefore(sheet, total, 9),
  )

/** "of which", "of whom", "among them": what follows is a part of what was said. */
const isPartitive = (sheet: Sheet, part: Entry): boolean =>
  / (?:of which|of whom|of them|of these|among them|among whom|including|includes|included) (?:[\w'-]+ ){0,4}$/.test(
    wordsBefore(sheet, part, 7),
  ) || /^ (?:of them|of whom|of which|of these|of those) /.test(wordsAfter(sheet, part, 3))

/** "58 militants and one member of a committee": a one among the parts that is no figure of its own. */
function onesBehind(sheet: Sheet, parts: readonly Entry[]): number {
  const end = sheet.view.sentences[parts.at(-1)!.sentence]?.to ?? parts.at(-1)!.to
  let ones = 0
  for (let i = parts[0]!.to; i < end; i++) {
    const isFigure = sheet.entries
      .slice(parts[0]!.index, parts.at(-1)!.index + 4)
      .some((entry) => entry.from <= i && i < entry.to)
    if (!isFigure && /^(?:one|a|an)$/.test(sheet.tokens[i]!.lower) && /^(?:and|,)$/.test(sheet.tokens[i - 1]!.lower))
      ones++
  }
  return ones
}

/** A level that is exactly the sum of a run beside it is a total that no word announces; it can only hold. */
function silentSum(sheet: Sheet, entry: Entry): Proposal[] {
  const isOpen = entry.figure.hedge !== null && !/^(?:some|about|around|roughly)$/.test(entry.figure.hedge)
  if (isOpen || changeCueOf(sheet, entry)) return []
  // "of the 4,427 held so far": three numbers that make up a large one are no chance further on either.
  const back = entry.figure.value.best >= 200 ? 2 : 1
  const runs = runsIn(sheet, entry.sentence - back, entry.sentence + 2).map((run) =>
    run.filter((part) => part !== entry && canBePart(sheet, entry, part) !== null),
  )
  const fates = entry.figure.measure === 'casualties' ? fatePair(sheet, entry) : null
  const ends = [...runs, ...neighbours(sheet, entry)].flatMap((parts) =>
    parts.length > 2 && entry.index > parts[0]!.index
      ? [parts, parts.slice(-2), parts.slice(0, 2), parts.slice(-3)]
      : [parts],
  )
  const run =
    fates ??
    ends.find(
      (parts) =>
        parts.length >= 2 &&
        parts[0]!.sentence - entry.sentence <= 2 &&
        entry.sentence - parts[0]!.sentence <= (parts.length > 2 ? back : 1) &&
        Math.abs(sumOf(parts).value - entry.figure.value.best) < 1e-6,
    )
  if (!run || (run.length === 2 && entry.figure.value.best < 30)) return []
  const value = sumOf(run).value
  const option: Option = {
    operands: run,
    value,
    fit: 3,
    reasons: ['the numbers beside it add up to it'],
    working: () => `${run.map((part) => say(part.figure.value.best)).join(' + ')} = ${say(value)}`,
  }
  return [
    {
      kind: 'sum',
      rule: 'sum/silent',
      claim: entry.figure,
      entry,
      stated: statedBy(entry),
      options: [option],
      bar: 99,
      missing: '',
    },
  ]
}

/** The killed and the injured, wherever the text tells them, that make up a number of casualties. */
function fatePair(sheet: Sheet, entry: Entry): readonly Entry[] | null {
  const near = levelsNear(sheet, entry.index, 14).filter((part) => part.role !== 'from' || entry.role === 'from')
  for (const dead of near.filter((part) => part.figure.measure === 'killed')) {
    const hurt = near.find(
      (part) =>
        part.figure.measure === 'injured' &&
        part.figure.value.best + dead.figure.value.best === entry.figure.value.best,
    )
    if (hurt) return [dead, hurt]
  }
  return null
}

/** The run right behind a total that the words call its parts: behind a colon, "comprise", or in the sentence after. */
function partitionAfter(sheet: Sheet, entry: Entry): readonly Entry[] | null {
  const { after } = sentenceWords(sheet, entry)
  const sameKind = levelsBetween(sheet, entry.index, entry.index + 14).filter(
    (part) => kindOf(part) === kindOf(entry) && isOfItsKind(sheet, entry, part),
  )
  const inside = sameKind.filter((part) => part.sentence === entry.sentence)
  const colon = after.indexOf(' : ')
  if (inside.length >= 2 && (colon >= 0 || COMPRISE.test(after))) {
    const marked = inside.filter((part) => opensAfterColon(sheet, entry, part))
    if (marked.length >= 2) return marked
  }
  const bracket = inBracketBehind(sheet, entry, inside)
  if (bracket) return bracket
  const next = sameKind.filter(
    (part) =>
      part.sentence === entry.sentence + 1 && !part.isBacklooking && part.role !== 'base' && part.role !== 'from',
  )
  if (next.length >= 2 && COMPRISE.test(stretchWords(sheet, next[0]!))) return next
  return null
}

/** "402 children (271 boys and 131 girls)": numbers joined by "and" that fill the bracket right behind a total. */
function inBracketBehind(sheet: Sheet, total: Entry, inside: readonly Entry[]): readonly Entry[] | null {
  const opens = sheet.tokens.slice(total.to, total.to + 3).findIndex(({ text }) => text === '(') + total.to
  if (opens < total.to || sheet.tokens.slice(total.to, opens).some(({ kind }) => kind !== 'word')) return null
  const closes = sheet.tokens.slice(opens, opens + 40).findIndex(({ text }) => text === ')') + opens
  const parts = inside.filter((part) => part.from > opens && part.to <= closes)
  const words = sheet.tokens.slice(opens, closes).map(({ lower }) => lower)
  const isWhole = parts.length >= 2 && parts[0]!.from - opens <= 2 && words.includes('and')
  return isWhole && !parts.some(({ role }) => role === 'base' || role === 'from') ? parts : null
}

/** People make up people and things things: 25 rifles are no part of 1,902 dead. */
const isOfItsKind = (sheet: Sheet, total: Entry, part: Entry): boolean =>
  part.from - total.to < 90 &&
  (canBePart(sheet, total, part) !== null || (part.figure.unit === 'person' && total.figure.unit === 'person'))

/** A colon or a word of composition stands between the total and the part. */
function opensAfterColon(sheet: Sheet, total: Entry, part: Entry): boolean {
  const between = ` ${sheet.tokens
    .slice(total.to, part.from)
    .map((token) => token.lower)
    .join(' ')} `
  // "centre: 61; south: 38; total: 143": a colon behind a semicolon labels another number.
  const colon = between.indexOf(' : ')
  const colonAt = sheet.tokens.slice(total.to, part.from).findIndex((token) => token.text === ':') + total.to
  // "220 killed, 196 wounded and 22 captured: …": the nearest number is the one that is taken apart.
  const isNearer = sheet.entries
    .slice(total.index + 1, part.index)
    .some((entry) => kindOf(entry) === kindOf(total) && entry.from < colonAt && !isRate(sheet, entry))
  if (isNearer) return false
  const isPlain = colon < 0 || !between.slice(0, colon).includes(' ; ')
  const isYear = /(?:19|20)\d\d $/.test(between.slice(0, colon + 1))
  return ((colon >= 0 && isPlain && !isYear) || COMPRISE.test(between)) && part.role !== 'base' && part.role !== 'from'
}
