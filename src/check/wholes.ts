import { BE_FORMS } from '#lexicon/index.ts'
import { changeCueOf } from './change-cue.ts'
import { stretchWords, wordsBefore } from './context-words.ts'
import { levelsAround, levelsBetween } from './levels.ts'
import { nearnessOf, WINDOW } from './nearness.ts'
import { rateBase } from './per-population.ts'
import { type Entry, kindOf, type Quantity } from './quantity.ts'
import { sameMeasure } from './scope.ts'
import type { Sheet } from './sheet.ts'
import type { Target } from './target.ts'

/** Nouns of measure that name no thing: "150% of capacity". */
const AIMS = new Set(['capacity', 'target', 'goal', 'quota', 'requirement', 'need', 'plan', 'norm', 'ceiling', 'level'])

/** Amounts all count money: only their words tell one from another. */
const isMoney = (quantity: Quantity): boolean => quantity.unit.startsWith('currency:')

const TOTAL_CUES =
  /(?: total | in all | altogether | overall | nationwide | in total | combined | between them | all told | countrywide | worldwide | totalling | a total )/

/** "… treated 1,848 wounded. Of these 277 died": the whole is what was told last, whatever befell its part. */
function isOfThese(sheet: Sheet, part: Entry, whole: Entry): boolean {
  const from = sheet.view.sentences[part.sentence]?.from ?? 0
  const [first, second] = [sheet.tokens[from]?.lower, sheet.tokens[from + 1]?.lower ?? '']
  return (
    whole.sentence === part.sentence - 1 &&
    first === 'of' &&
    /^(?:these|those|them|whom)$/.test(second) &&
    kindOf(part) === 'count' &&
    kindOf(whole) === 'count'
  )
}

/** A level as the whole of a share, with all that does not depend on the part: read once for each level near a claim. */
export interface Whole {
  readonly quantity: Quantity
  /** For and against it by its measure, by the words of the target that it has, and by its words for a total. */
  readonly measured: number
  readonly isNamedMeasure: boolean
  readonly named: number
  readonly totalled: number
  readonly isBase: boolean
  readonly isPastTold: boolean
  /** What counts against it wherever the part stands. */
  readonly drawbacks: readonly number[]
  readonly hasOwnShare: boolean
  /** "22 per 100,000" */
  readonly isPerHead: boolean
  /** No larger level of its measure was told before the claim. */
  readonly isLargest: boolean
  /** How near it stands to the claim, in points. */
  readonly pull: number
  /** The most that it can bring to any part, "of" before it left aside. */
  readonly most: number
}

/** The most that a whole can bring to any part that is counted and told like this one: `areAlike` says which are. */
export function reachOf({ claim, target }: { claim: Entry; target: Target }, part: Quantity, whole: Whole): number {
  if (target.entry) return whole.most
  const first = part.parts[0]!
  const same = sameMeasure(part, whole.quantity) ?? (whole.isNamedMeasure ? 0 : -0.3)
  const isLate =
    !first.isBacklooking && (whole.isBase ? !claim.isBacklooking && claim.role !== 'base' : whole.isPastTold)
  return whole.most + same + whole.named * (isMoney(part) ? 1.4 : 0.6) - (isLate ? 1.5 : 0)
}

/** Parts that are counted and told alike have the same reach with every whole. */
export const areAlike = (a: Quantity, b: Quantity): boolean =>
  a.measure === b.measure &&
  a.unit === b.unit &&
  a.isFirm === b.isFirm &&
  a.parts[0]!.isBacklooking === b.parts[0]!.isBacklooking

/** Reads the levels near a claim as wholes of its share. */
export function wholesFor(sheet: Sheet, claim: Entry, target: Target, near: readonly Quantity[]): Whole[] {
  const largest = largestBefore(sheet, claim)
  const isOfThatNumber = target.isBack && target.isTotal
  const last = isOfThatNumber
    ? levelsBetween(sheet, claim.index - 4, claim.index).findLast((level) => kindOf(level) !== 'percent')
    : undefined
  return near.map((quantity) => {
    const entry = quantity.parts[0]!
    const isNamedMeasure = target.measure !== null && quantity.measure === target.measure
    const isBase = !isAim(sheet, entry) && (entry.role === 'base' || entry.isBacklooking || entry.role === 'from')
    const isLargestOfUnit = !largest.firm.some((other) => isOfUnit(other, quantity) && other.value > quantity.value)
    let named = 0
    for (const label of target.labels) if (entry.labels.has(label)) named++
    const totalled = saysOf(sheet, entry).isTotal ? (target.isTotal || target.isBack ? 1 : 0.4) : 0
    const drawbacks = [
      target.isTotal ? (isLargestOfUnit ? 1 : -0.8) : 0,
      entry.index > claim.index + 1 && entry.role !== 'of' ? -1.6 : 0,
      // "Agencies had expected 45,000. Only 74 per cent of that number came."
      isOfThatNumber && entry === last ? 2 : isProjected(sheet, entry) ? -2 : 0,
      isSubject(sheet, entry, claim) ? -2 : 0,
      isAim(sheet, entry) ? 0.6 : 0,
    ]
    const measured =
      target.measure === null || (AIMS.has(target.measure) && !isNamedMeasure)
        ? 0
        : isNamedMeasure
          ? 1.2
          : measuredPoints(target.measure, quantity.measure)
    const own = totalled + drawbacks.reduce((sum, points) => sum + points, 0)
    const isLargest = !((largest.all.get(quantity.measure) ?? 0) > quantity.value)
    const pull = 0.25 * nearnessOf(sheet, claim, quantity)
    return {
      quantity,
      measured,
      isNamedMeasure,
      named,
      totalled,
      isBase,
      isPastTold: !isBase && claim.isBacklooking && entry.sentence !== claim.sentence,
      drawbacks,
      hasOwnShare: hasOwnShare(sheet, entry, claim),
      isPerHead: rateBase(sheet, entry) !== null,
      isLargest,
      pull,
      most: (target.entry ? 4 : measured + own) + pull + (isLargest ? 0.6 : 0),
    }
  })
}

const measuredPoints = (target: string, measure: string | null): number =>
  measure === null ? -0.3 : sameFamily(target, measure) ? 0.3 : -2.5

/** How well a level serves as the whole of a share, by the words. Null where it counts something else. */
export function wholePoints(
  { sheet, claim, target }: { sheet: Sheet; claim: Entry; target: Target },
  part: Quantity,
  whole: Whole,
): number | null {
  const entry = whole.quantity.parts[0]!
  const first = part.parts[0]!
  if (target.entry) return target.entry === entry ? 4 : null
  const same =
    sameMeasure(part, whole.quantity) ??
    (isOfThese(sheet, first, entry) ? -0.3 : isToldBefore(target, claim, part, entry) ? -1.2 : null)
  if (same === null && !(whole.isNamedMeasure && (part.unit === whole.quantity.unit || part.parts.length > 1)))
    return null
  let points = (same ?? 0) + whole.measured
  for (let i = 0; i < whole.named; i++) points += isMoney(part) ? 1.4 : 0.6
  points += whole.totalled
  // "against 36 per cent (99) the year before": a part of that year too.
  const isOfBase = isBesideBase(claim, first)
  if (whole.isBase) points -= first.isBacklooking || claim.isBacklooking || isOfBase ? 0 : 1.5
  else if (isOfBase) points -= 1.5
  else if (whole.isPastTold && !first.isBacklooking) points -= 1.5
  // "475 had been beaten; 95, or one fifth of these": what was told right before the part.
  if (target.isBack && target.labels.size === 0 && isToldRightBefore(sheet, { claim, part: first, whole: entry }))
    points += 1.6
  for (const drawback of whole.drawbacks) points += drawback
  if (whole.hasOwnShare && entry.sentence === first.sentence) points -= 2
  return points
}

const isBesideBase = (claim: Entry, part: Entry): boolean =>
  claim.role === 'base' && part.role === 'base' && part.index === claim.index + 1

/** Two counts of the sentence before a claim or its own: whatever their nouns, they may be part and whole, and so confirm. */
const isToldBefore = (target: Target, claim: Entry, part: Quantity, whole: Entry): boolean =>
  target.measure === null &&
  part.parts.length === 1 &&
  kindOf(part.parts[0]!) === 'count' &&
  kindOf(whole) === 'count' &&
  part.parts[0]!.sentence === claim.sentence &&
  whole.index < claim.index &&
  claim.sentence - whole.sentence <= 1

/** The count right before the part, in its sentence. */
const isToldRightBefore = (
  sheet: Sheet,
  { claim, part, whole }: { readonly claim: Entry; readonly part: Entry; readonly whole: Entry },
): boolean =>
  part.index === claim.index - 1 &&
  whole.index < part.index &&
  whole.sentence === part.sentence &&
  levelsBetween(sheet, whole.index, part.index).every((level) => kindOf(level) === 'percent')

/** The largest levels told before a claim, by measure: all, and those that are no projection by measure and unit. */
function largestBefore(
  sheet: Sheet,
  claim: Entry,
): { readonly all: ReadonlyMap<string | null, number>; readonly firm: readonly Quantity[] } {
  const all = new Map<string | null, number>()
  const firm: Quantity[] = []
  for (const level of levelsAround(sheet, claim)) {
    const { measure, value } = level
    const entry = level.parts[0]!
    if (entry.index >= claim.index || entry.index <= claim.index - WINDOW) continue
    if (entry.isBacklooking || entry.role === 'base' || entry.role === 'from') continue
    if (value > (all.get(measure) ?? 0)) all.set(measure, value)
    if (value <= 0 || isProjected(sheet, entry)) continue
    const at = firm.findIndex((other) => isOfUnit(other, level))
    if (at < 0) firm.push(level)
    else if (value > firm[at]!.value) firm[at] = level
  }
  return { all, firm }
}

const isOfUnit = (a: Quantity, b: Quantity): boolean => a.measure === b.measure && a.unit === b.unit

/** "short of its target of 15,500", "in space for 15,600": what a level is measured by. */
const isAim = (sheet: Sheet, entry: Entry): boolean => saysOf(sheet, entry).isAim

const AIM =
  / (?:target|goal|quota|aim|ceiling|capacity|requirement|need|plan|space|room|places|beds|built|licensed|designed) (?:of|for|was|is|to) (?:hold |take |carry )?(?:\w+ )?$/

/** "his 41,200 votes are 57 per cent of these": the subject of a share is its part. */
const isSubject = (sheet: Sheet, entry: Entry, claim: Entry): boolean =>
  entry.index === claim.index - 1 &&
  entry.sentence === claim.sentence &&
  entry.role !== 'of' &&
  sheet.tokens[claim.to]?.lower === 'of' &&
  sheet.tokens.slice(entry.to, claim.from).every((token) => token.kind === 'word') &&
  sheet.tokens
    .slice(entry.to, claim.from)
    .some(
      (token) =>
        BE_FORMS.has(token.lower) || /^(?:make|makes|made|form|account|represent|constitute)/.test(token.lower),
    )

/** "the alliance 1,510,000 (37 per cent)": a level with a share of its own is a part like the others. */
export function hasOwnShare(sheet: Sheet, entry: Entry, claim: Entry): boolean {
  const next = sheet.entries[entry.index + 1]
  return next !== undefined && next !== claim && isShareOf(sheet, next, entry) && changeCueOf(sheet, next) === null
}

/** "762 cases, two thirds", "762 (63 per cent of the total)": a share that is told right behind a level. */
export function isShareOf(sheet: Sheet, next: Entry, entry: Entry): boolean {
  if (next.index !== entry.index + 1 || kindOf(next) !== 'percent' || next.sentence !== entry.sentence) return false
  const between = sheet.tokens.slice(entry.to, next.from).map((token) => token.lower)
  return (
    between.length <= 6 && (/^[(,]$/.test(between.at(-1) ?? '') || (between.includes(',') && between.at(-1) === 'or'))
  )
}

const isProjected = (sheet: Sheet, entry: Entry): boolean => saysOf(sheet, entry).isProjected

const PROJECTED = / (?:could|would|may|might|will|expected|projected|forecast) /

interface Says {
  readonly isTotal: boolean
  readonly isProjected: boolean
  readonly isAim: boolean
}

const memory = new WeakMap<Entry, Says>()

/** What the words of a level say of it, read once: every share near it asks. */
function saysOf(sheet: Sheet, entry: Entry): Says {
  const known = memory.get(entry)
  if (known) return known
  const says = {
    isTotal: TOTAL_CUES.test(stretchWords(sheet, entry)),
    isProjected: PROJECTED.test(wordsBefore(sheet, entry, 6)),
    isAim: AIM.test(wordsBefore(sheet, entry, 6)),
  }
  memory.set(entry, says)
  return says
}

const sameFamily = (a: string, b: string | null): boolean => b === 'victims' || a === 'victims'

/** "(732)" right behind the share, "3,910 (43%)" before it, "296 of the victims, or 31pc": how the part stands to its share. */
export function partPoints(sheet: Sheet, claim: Entry, part: Quantity): number {
  const entry = part.parts.at(-1)!
  const { tokens } = sheet
  if (part.parts.some((member) => member.sentence !== claim.sentence)) return 0
  if (entry.index > claim.index) {
    const between = tokens.slice(claim.to, entry.from).map((token) => token.lower)
    if (between.at(-1) === '(' && entry.index === claim.index + 1) return 3
    if (between.includes(',') && tokens[entry.to]?.text === ',' && entry.index === claim.index + 1) return 2
    if (
      (between.at(-1) === 'or' || between.at(-1) === '—' || between.at(-1) === '–') &&
      entry.index === claim.index + 1
    )
      return 2
    return entry.role === 'of' || entry.role === 'base' ? -1 : -1.2
  }
  // "21 of 38, more than half": what stands behind "of" is the whole.
  const behind = sheet.entries[entry.index + 1]!
  const isOfWhole = behind.index === claim.index - 1 && behind.role === 'of' && behind.sentence === claim.sentence
  if (
    entry.role === 'of' &&
    entry.index === claim.index - 1 &&
    sheet.entries[entry.index - 1]?.sentence === entry.sentence
  )
    return 0
  const between = tokens.slice(isOfWhole ? behind.to : entry.to, claim.from).map((token) => token.lower)
  if (between.at(-1) === '(' && (entry.index === claim.index - 1 || isOfWhole)) return 3
  const nearest = !sheet.entries
    .slice(entry.index + 1, claim.index)
    .some(
      (other) =>
        kindOf(other) === kindOf(entry) && other.figure.measure === entry.figure.measure && other.role !== 'of',
    )
  if (!nearest) return 0
  // "312, three quarters of the cases", "88, or 34 per cent": nothing but the comma between part and share.
  if (
    (entry.index === claim.index - 1 || isOfWhole) &&
    /^(?:,|, (?:or|i\.e\.|that is|thus|about|some|fully|exactly|just)|or|—|–)$/.test(between.join(' '))
  )
    return 2.8
  const isApposed = [',', 'or', '—', '–', ':', 'about', 'i.e.', 'which', 'representing', 'thus'].some((word) =>
    between.includes(word),
  )
  return isApposed ? 1.8 : 1.2
}
