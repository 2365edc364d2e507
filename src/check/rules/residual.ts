import { BARRIERS } from '#extract/index.ts'
import { wordsAfter, wordsBefore } from '../context-words.ts'
import { statedBy } from '../grade.ts'
import { isBareSpan, levelsNear } from '../levels.ts'
import { nearness } from '../nearness.ts'
import { canBePart } from '../parts.ts'
import type { Option, Proposal, Rule } from '../proposal.ts'
import { type Entry, isApproximate, kindOf, sumOf } from '../quantity.ts'
import { isRate } from '../rates.ts'
import { isLastTold } from '../references.ts'
import { restOf } from '../rest-of.ts'
import { comparePeriods } from '../scope.ts'
import { opensOfThese } from '../share-points.ts'
import type { Sheet } from '../sheet.ts'
import { say } from '../words.ts'

/** What is left of a whole when the named parts are taken away. */
export const residual: Rule = {
  name: 'residual',
  checks:
    'A rest ("the remaining", "the other", "leaving", "short by") against the whole less the parts named before it.',
  cues: ['the remaining 12', 'the other 12', 'the rest, 12', 'leaving 12', 'short by 12', 'a shortfall of 12'],
  limits:
    'The whole is the nearest larger number of the same kind; with several wholes the words decide, else the rest is left undetermined.',
  example: {
    text: 'Of 40 attacks in May 2027, 28 hit the police and the remaining 12 hit the army.',
    message: '40 − 28 = 12; ‘12’ holds.',
  },
  propose: (sheet) =>
    sheet.entries
      .filter((entry) => ['count', 'money', 'physical', 'percent'].includes(kindOf(entry)))
      .flatMap((entry) => proposalFor(sheet, entry)),
}

const CUES: readonly (readonly [RegExp, number])[] = [
  [
    / (?:the|its|their|a) (?:remaining|rest|remainder|balance|others?|residual|last)(?: ,| of| were| being| numbered| –| —)? (?:some |about |\w+ly )?$/,
    2.2,
  ],
  [/ (?:and|while|;) (?:remaining|another|other) $/, 0.5],
  [/ (?:leaving|leaves|left)(?: (?:only|just|behind|a|another|some))? $/, 1.6],
  [/ leaving (?:a |an )?(?:gap|shortfall|balance|deficit|remainder|rest) of (?:\w+ )?$/, 2.4],
  [/ (?:short(?:fall)?|gap|deficit|balance|remainder)(?: (?:by|of|is|was|at|stands? at))(?: \w+)? $/, 2],
  [/ (?:the|all the) others? (?:, )?(?:\w+ )?$/, 1.6],
  [
    / (?:all|the) (?:the )?(?:other|remaining) (?:(?!and|or)[\w'-]+ ){1,3}(?:combined |together )?(?:recorded|had|saw|counted|reported|registered|took|lost|suffered|got|hold|held|account for|accounted for|make up|made up) $/,
    1.8,
  ], // all other regions combined recorded 12
  [
    / (?:what is left|what remains|what was left|the surplus|that leaves|which leaves|this leaves)(?: ,| is| of)? (?:\w+ )?$/,
    2,
  ], // what is left, 12
  [/ must (?:\w+ )?have (?:\w+ ){0,3}$/, 1.4], // January must have counted 12
]
const AFTER: readonly (readonly [RegExp, number])[] = [
  [/^ (?:were|was|are|did|do|had|have|has|could) not(?: |$)/, 1], // 7,140 were answered, 1,260 were not
  [
    /^ (?:(?!and|but)[\w'-]+ ){0,3}(?:remain(?:s|ed)?|(?:are|is|were|was)(?: therefore| thus| hence)? still|are left|were left|is left|(?:have|has|had) yet to|(?:have|has|had) still to|still (?:missing|needed|outstanding)|short of|outstanding|to (?:go|follow|come|find|be (?:found|raised|built|done|paid|delivered|identified|counted)))(?: |$)/,
    1,
  ],
]

/** "They left 104 people dead": what a deed leaves is its toll, and no rest. */
const isToll = (sheet: Sheet, entry: Entry): boolean =>
  / (?:leaves?|left|leaving) (?:\w+ )?$/.test(wordsBefore(sheet, entry, 3)) &&
  /^ (?:[\w'-]+ ){0,3}(?:dead|injured|wounded|killed|hurt|maimed|homeless|displaced)(?: |$)/.test(
    wordsAfter(sheet, entry, 5),
  )

/** "the trade deficit was 5.9 billion": imports less exports, and no rest of a whole. */
const isTradeGap = (sheet: Sheet, entry: Entry): boolean =>
  / (?:trade|budget|current-account|fiscal) (?:deficit|gap|surplus) /.test(wordsBefore(sheet, entry, 6))

function proposalFor(sheet: Sheet, entry: Entry): Proposal[] {
  const cue = Math.max(
    0,
    ...CUES.map(([pattern, worth]) => (pattern.test(wordsBefore(sheet, entry, 8)) ? worth : 0)),
    ...AFTER.map(([pattern, worth]) => (pattern.test(wordsAfter(sheet, entry, 6)) ? worth : 0)),
  )
  if (cue === 0 || isToll(sheet, entry) || isTradeGap(sheet, entry) || isBareSpan(sheet, entry)) return []
  const walked = cue >= 1.6 && kindOf(entry) !== 'percent' ? restOf(sheet, entry) : null
  const options = walked
    ? [walked]
    : kindOf(entry) === 'percent'
      ? fromHundred(sheet, entry, cue)
      : fromWholes(sheet, entry, cue)
  if (options.length === 0 && cue < 1.5) return []
  return [
    {
      kind: 'residual',
      rule: 'residual/rest',
      claim: entry.figure,
      entry,
      stated: statedBy(entry),
      options,
      bar: 4,
      missing: 'the whole or its parts are not given',
    },
  ]
}

/** Every larger level before the rest as the whole, less the levels told between the two. */
function fromWholes(sheet: Sheet, rest: Entry, cue: number): Option[] {
  const levels = levelsNear(sheet, rest.index).filter(
    (part) => part !== rest && kindOf(part) === kindOf(rest) && !isRate(sheet, part),
  )
  const beside = besideOf(sheet, rest, levels)
  const options: Option[] = []
  for (const whole of levels) {
    if (whole.figure.value.best <= rest.figure.value.best || whole.index > rest.index + 2) continue
    const between = levels.filter(
      (part) =>
        part !== whole &&
        part.figure.value.best < whole.figure.value.best &&
        part.index < rest.index &&
        part.index > whole.index &&
        isSibling(part, rest),
    )
    const ahead = levels.filter(
      (part) =>
        part !== whole &&
        part.index < whole.index &&
        part.sentence === whole.sentence &&
        part.figure.value.best < whole.figure.value.best &&
        isSibling(part, rest),
    )
    const after = levels.filter(
      (part) =>
        part.index > rest.index &&
        part.sentence === rest.sentence &&
        isSibling(part, rest) &&
        part.figure.value.best < whole.figure.value.best,
    )
    for (const parts of subsets(
      [...ahead.slice(-1), ...between],
      between,
      ...(between.length <= 5 ? combinations([...ahead.slice(-1), ...between]) : []),
      between.slice(-1),
      between.slice(-2),
      ahead.slice(-1),
      ...(ahead.length > 1 && ahead.length < 5 ? [ahead] : []),
      after.slice(0, 1),
    ))
      options.push(toOption(sheet, { rest, whole, parts, cue, all: between.length + ahead.length }, beside))
  }
  return options
}

/** People are one kind whatever befell them: of 256 missing 83 are freed, and 173 remain. */
const isOfOneKind = (rest: Entry, part: Entry): boolean =>
  kindOf(rest) === kindOf(part) &&
  (rest.figure.unit === part.figure.unit ||
    rest.figure.unit === 'count' ||
    part.figure.unit === 'count' ||
    rest.figure.measure === part.figure.measure ||
    (kindOf(rest) === 'count' &&
      (rest.figure.carried?.measure !== undefined || part.figure.carried?.measure !== undefined)))

/** A part of last year's whole is no part of this year's. */
const isSibling = (part: Entry, rest: Entry): boolean =>
  part.role !== 'base' && part.role !== 'from' && !(part.isBacklooking && !rest.isBacklooking)

const subsets = (...lists: readonly (readonly Entry[])[]): readonly (readonly Entry[])[] => {
  const seen = new Set<string>()
  return lists.filter((list) => {
    const key = list.map((part) => part.index).join(' ')
    if (list.length === 0 || seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** Every choice of two or three, in order. */
function combinations(list: readonly Entry[]): Entry[][] {
  const found: Entry[][] = []
  for (let i = 0; i < list.length; i++) {
    for (let j = i + 1; j < list.length; j++) {
      found.push([list[i]!, list[j]!])
      for (let k = j + 1; k < list.length; k++) found.push([list[i]!, list[j]!, list[k]!])
    }
  }
  return found
}

interface Rest {
  readonly rest: Entry
  readonly whole: Entry
  readonly parts: readonly Entry[]
  readonly cue: number
  readonly all: number
}

/** What each level says for itself beside a rest, read once: there are many ways to choose among them. */
interface Beside {
  readonly near: number
  readonly isOfOneKind: boolean
  /** How well it may be a part of what the rest counts. */
  readonly fits: number
}

function besideOf(sheet: Sheet, rest: Entry, levels: readonly Entry[]): ReadonlyMap<Entry, Beside> {
  const read = (level: Entry): Beside => ({
    near: nearness(sheet, rest, level),
    isOfOneKind: isOfOneKind(rest, level),
    fits: canBePart(sheet, rest, level) ?? -0.8,
  })
  return new Map(levels.map((level) => [level, read(level)]))
}

function toOption(sheet: Sheet, { rest, whole, parts, cue, all }: Rest, beside: ReadonlyMap<Entry, Beside>): Option {
  const taken = sumOf(parts)
  const value = whole.figure.value.best - taken.value
  const near = parts.reduce((points, part) => points + beside.get(part)!.near, 0) / parts.length
  const isOf = whole.role === 'of'
  const features = [
    cue,
    0.5 * near,
    0.3 * beside.get(whole)!.near,
    parts.length === all ? 0.8 : -0.3 * (all - parts.length),
    isOf ? 0.8 : 0,
    isPartOfWhole(rest, whole, parts) ? 1.2 + 0.3 * (all - parts.length) : 0,
    opensOfThese(sheet, parts[0]!) && isLastTold(sheet, parts[0]!, whole) ? 1.5 : 0,
    whole.isBacklooking || whole.role === 'base' ? -1.5 : 0,
    comparePeriods(whole, rest) ? -0.5 : 0,
    canBePart(sheet, whole, parts[0]!) ?? -0.4,
    0.5 * Math.min(0, ...parts.map((part) => beside.get(part)!.fits)),
    value < 0 ? -2 : 0,
  ]
  return {
    operands: [whole, ...parts],
    value,
    fit: features.reduce((total, points) => total + points, 0),
    isSoft:
      cue < 1 ||
      isMember(whole, parts) ||
      ([whole, ...parts].some((part) => !beside.get(part)!.isOfOneKind) && !opensOfThese(sheet, parts[0]!)),
    reasons: ['the whole and the parts named before the rest'],
    working: () => `${[whole, ...parts].map((part) => say(part.figure.value.best)).join(' − ')} = ${say(value)}`,
    isApproximate: isApproximate([whole, ...parts]),
  }
}

/** "31 were freed by their captors and 13 by the police": what is told beside a part is no whole that it is taken from. */
const isMember = (whole: Entry, parts: readonly Entry[]): boolean =>
  whole.role !== 'of' &&
  parts.some(
    (part) => part.index === whole.index + 1 && part.sentence === whole.sentence && part.barrier < BARRIERS.comma,
  )

/** "1,150 of the 3,400 fighters … the remaining 2,250 fighters": one part was told of the whole, and the rest has its noun. */
const isPartOfWhole = (rest: Entry, whole: Entry, parts: readonly Entry[]): boolean =>
  parts.length === 1 &&
  whole.role === 'of' &&
  parts[0]!.index === whole.index - 1 &&
  parts[0]!.sentence === whole.sentence &&
  [...rest.labels].some(([label, weight]) => weight === 1 && (whole.labels.get(label) ?? 0) === 1)

/** "the remaining 23 per cent": a hundred less the shares told before it. */
function fromHundred(sheet: Sheet, rest: Entry, cue: number): Option[] {
  const shares = sheet.entries
    .slice(Math.max(0, rest.index - 5), rest.index)
    .filter((entry) => kindOf(entry) === 'percent' && !entry.isFraction && entry.sentence >= rest.sentence - 1)
  return subsets(shares, shares.slice(-1), shares.slice(-2), shares.slice(-3)).map((parts) => {
    const value = 100 - parts.reduce((total, part) => total + part.figure.value.best, 0)
    const near = parts.reduce((points, part) => points + nearness(sheet, rest, part), 0) / parts.length
    return {
      operands: parts,
      value,
      fit: cue + 0.6 * near + (parts.length === shares.length ? 0.8 : 0),
      reasons: ['shares of one whole make a hundred'],
      working: () => `100 − ${parts.map((part) => say(part.figure.value.best)).join(' − ')} = ${say(value)}`,
      isApproximate: true,
    }
  })
}
