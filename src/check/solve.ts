import { type Check, mentionId, quoteOf, type Verdict } from '#model/index.ts'
import { type Grade, grade, type Stated } from './grade.ts'
import type { Option, Proposal } from './proposal.ts'
import type { Entry } from './quantity.ts'
import { comparePeriods } from './scope.ts'
import type { Sheet } from './sheet.ts'
import { type Slip, slipOf } from './slips.ts'

/** An option with its grade, and the slip that explains it where it is wrong. */
interface Graded {
  readonly option: Option
  readonly grade: Grade
  readonly slip: Slip | null
  readonly score: number
}

/**
 * Points by which a result speaks for its operands. Small beside the linguistic fit: a set that makes the claim true breaks
 * ties between sets that the words support alike, and so does one from which a known slip leads to the printed number.
 */
const BONUS: Readonly<Record<Grade, number>> = { exact: 2, rounded: 2, loose: 1.2, wrong: 0 }
const SLIP_BONUS: Readonly<Record<Slip['kind'], number>> = {
  transposed: 1.2,
  'one-digit': 0.8,
  'other-way': 1.5,
  'other-base': 1.2,
  'power-of-ten': 0.6,
  'as-points': 1.2,
  'left-over': 1,
}
/** How far a second set may come to the first before a wrong verdict is too doubtful to give. */
const MARGIN = 0.75
/** A set below this is no reading of the text at all. */
const FLOOR = 1

/** A proposal with its check. */
export interface Solved {
  readonly proposal: Proposal
  readonly result: Check
}

/** Chooses the operands of a claim by the words, grades it, and says so in one sentence. */
export function solve(sheet: Sheet, proposal: Proposal): Check {
  const read = proposal.options.filter((option) => option.fit >= FLOOR).map((option) => judge(proposal, option))
  const sure = read.filter((one) => one.option.isSure && !isAbsurd(proposal, one, null))
  if (sure.length > 0)
    return verdict(
      sheet,
      proposal,
      sure.reduce((a, b) => (a.score >= b.score ? a : b)),
    )
  const lead = leadOf(read)
  const plausible = read.filter((graded) => !isAbsurd(proposal, graded, null))
  // What no number near it explains is held against its clearest operands, however far off it is.
  const isExplained = plausible.some(({ grade: outcome }) => outcome !== 'wrong')
  const graded = (isExplained ? plausible : read.filter((one) => !isAbsurd(proposal, one, lead))).sort(
    (a, b) => b.score - a.score,
  )
  const best = graded[0]
  if (!best) return proposal.isSettled ? settled(sheet, proposal) : undetermined(sheet, proposal, proposal.missing, [])
  const isPoor = best.option.fit < proposal.bar - (isOpenEnded(proposal, best.option) ? 0 : 1.5)
  if (best.grade === 'loose' && isPoor && !isSlip(proposal, best.option))
    return undetermined(sheet, proposal, 'the operands are not named clearly enough', [])
  if (best.grade !== 'wrong') return verdict(sheet, proposal, best)
  const exact = proposal.kind === 'sum' ? graded.find(isNoChance) : undefined
  if (exact) return verdict(sheet, proposal, exact)
  const bar = proposal.bar + barChange(proposal, best, lead)
  if (best.option.isSoft)
    return undetermined(
      sheet,
      proposal,
      proposal.missing.includes(';') ? proposal.missing : 'its operands may count different things',
      best.option.operands,
    )
  if (best.option.fit < bar)
    return undetermined(
      sheet,
      proposal,
      proposal.missing.includes(';') ? proposal.missing : 'the operands are not named clearly enough',
      [],
    )
  const rival = graded.find((other) => other !== best && other.grade !== 'wrong' && other.score >= other.option.fit + 1)
  // A share whose part has another whole that makes it true is read with that one, if it is read at all.
  const isOfOneClaim = rival && proposal.kind === 'share' && rival.option.operands[0] === best.option.operands[0]
  if (rival && rival.option.fit > best.option.fit - (isOfOneClaim ? (best.slip ? 2 : 2.5) : MARGIN))
    return undetermined(sheet, proposal, 'two readings are equally likely', best.option.operands)
  return verdict(sheet, proposal, best)
}

/** Three numbers or more that make up a large one to the digit are its parts, whatever the words prefer. */
const isNoChance = ({ option, grade: outcome }: Graded): boolean =>
  outcome === 'exact' &&
  option.isSoft !== true &&
  option.operands.length >= 3 &&
  option.value !== null &&
  option.value >= 200 &&
  option.value % 100 !== 0

/** "more than 26%" for 96: a digit explains it. */
function isSlip(proposal: Proposal, option: Option): boolean {
  const stated = option.stated ?? proposal.stated
  return stated !== null && option.value !== null && slipOf(stated, option.value, []) !== null
}

/** "more than a third" for two thirds is no reading that a loose fit could prove. */
function isOpenEnded(proposal: Proposal, option: Option): boolean {
  const hedge = (option.stated ?? proposal.stated)?.hedge
  return hedge === 'over' || hedge === 'under' || hedge === 'at-least' || hedge === 'at-most'
}

/** Kinds whose operands are chosen among many numbers. */
const CROWDED = new Set(['change', 'share', 'sum', 'difference'])

/** Kinds with two operands, or a whole and what is taken from it. */
const PAIRED = new Set(['change', 'share', 'difference', 'points', 'residual'])

/** A slip that explains the number lowers the bar for calling it wrong; without one it is raised, where slips can be told. */
function barChange(proposal: Proposal, { option, slip }: Graded, lead: Lead | null): number {
  if (slip) return -1
  if (lead?.option === option && lead.ahead >= FAR_AHEAD && PAIRED.has(proposal.kind)) return -0.6
  const scale = (option.stated ?? proposal.stated)?.scale
  if (scale === undefined || scale === 'times' || scale === 'fraction') return 0
  // Where few numbers stand near, there is little to mistake for its operands.
  const readings = proposal.options.filter((other) => other.fit >= FLOOR).length
  if (readings <= 5 && PAIRED.has(proposal.kind)) return 0.2
  return CROWDED.has(proposal.kind) ? (readings <= 5 ? 0.7 : 0.9) : 0.4
}

/** Writers err by a digit or a base, seldom by a factor of three: then the operands are others. */
function isAbsurd(proposal: Proposal, { option, slip }: Graded, lead: Lead | null): boolean {
  const stated = option.stated ?? proposal.stated
  if (slip || !stated || option.value === null || stated.value === 0) return false
  if (isBeyondDoubt(proposal, option)) return false
  if (lead?.option === option && lead.ahead >= AHEAD && isAtHand(proposal, option)) return false
  const factor = option.value / stated.value
  return factor > 3 || factor < 1 / 3
}

/** The reading that the words support best, and how far the next one that could stand for it lies behind. */
interface Lead {
  readonly option: Option
  readonly ahead: number
}
/** So far ahead, a reading stays however far off its number is. */
const AHEAD = 1.3
/** So far ahead, a reading needs less to be called wrong. */
const FAR_AHEAD = 2

/** A reading that may only confirm, and does not, is no rival. */
function leadOf(read: readonly Graded[]): Lead | null {
  const rivals = read.filter(({ option, grade: outcome }) => !option.isSoft || outcome !== 'wrong')
  const best = rivals.reduce<Graded | null>((a, b) => (a && a.option.fit >= b.option.fit ? a : b), null)
  if (!best || best.option.isSoft) return null
  const next = Math.max(FLOOR, ...rivals.flatMap(({ option }) => (option === best.option ? [] : [option.fit])))
  return { option: best.option, ahead: best.option.fit - next }
}

/** Two operands of the claim's own sentence or the one before, well named. */
const isAtHand = (proposal: Proposal, { operands, fit, isSoft }: Option): boolean =>
  !isSoft &&
  PAIRED.has(proposal.kind) &&
  fit >= proposal.bar + (proposal.kind === 'residual' ? 0.8 : 1) &&
  operands.length === 2 &&
  proposal.entry !== null &&
  operands.every(
    ({ sentence }) => proposal.entry!.sentence - sentence >= 0 && proposal.entry!.sentence - sentence <= 1,
  ) &&
  (!MOVED.has(proposal.kind) || (areApart(proposal.entry, operands) && areOfOneSize(operands)))

/** "1.26 million tickets … beat the 1.4 billion": nothing grows a thousandfold without a word. */
const areOfOneSize = ([a, b]: readonly Entry[]): boolean => {
  const times = a!.figure.value.best / b!.figure.value.best
  return times < 20 && times > 1 / 20
}

const MOVED = new Set(['change', 'difference'])

/** Two levels of two times, or one set against the other; "by 1,100 to 3,600" tells of one level alone. */
const areApart = (claim: Entry, operands: readonly Entry[]): boolean =>
  !claim.isBacklooking &&
  !operands.some(({ role, index }) => role === 'to' && index > claim.index) &&
  (operands.some(({ role }) => role === 'from' || role === 'base') ||
    (comparePeriods(operands[0]!, operands[1]!) ?? 0) !== 0)

/** "rose from 40 to 152, by 20 per cent": what the words set against each other in one sentence stays, however far off the number is. */
const isBeyondDoubt = (proposal: Proposal, option: Option): boolean =>
  isSetAgainst(proposal, option) && option.isSoft !== true

const isSetAgainst = (proposal: Proposal, { operands, fit }: Option): boolean =>
  fit >= proposal.bar + 2 &&
  operands.length === 2 &&
  Math.abs(operands[0]!.index - operands[1]!.index) === 1 &&
  operands.every((operand) => operand.sentence === proposal.entry?.sentence) &&
  operands.some((operand) => operand.role !== 'plain' && operand.role !== 'by' && operand.role !== 'at') &&
  !operands.some((operand) => operand.role === 'to' && operands.every(({ role }) => role !== 'from'))

function judge(proposal: Proposal, option: Option): Graded {
  const outcome = gradeOf(proposal, option)
  const stated = option.stated ?? proposal.stated
  const slip =
    outcome === 'wrong' && stated && option.value !== null
      ? slipOf(stated, option.value, option.alternatives ?? [])
      : null
  return {
    option,
    grade: outcome,
    slip,
    score:
      option.fit +
      bonusOf(outcome, option, stated) + // Whatever the slip, "more than half" holds for too many numbers to speak for one.
      (slip ? SLIP_BONUS[slip.kind] * (isOpenEnded(proposal, option) ? 0.6 : 1) : 0),
  }
}

/** A count met to the last digit is no chance; a weak "over" or "under" that barely holds says little. */
function bonusOf(outcome: Grade, option: Option, stated: Stated | null): number {
  if (outcome === 'loose' && stated?.hedge && stated.hedge !== 'nearly' && stated.hedge !== 'about') return 0.2
  // "more than two fifths" holds for half of all pairs.
  if (outcome === 'exact' && (stated?.hedge === 'over' || stated?.hedge === 'under' || stated?.hedge === 'at-least'))
    return 1
  const isToTheDigit =
    outcome === 'exact' &&
    stated?.scale === 'count' &&
    stated.hedge === null &&
    option.value !== null &&
    Math.abs(option.value) >= 30
  return BONUS[outcome] + (isToTheDigit ? 1 : 0)
}

/** The grade of the middle value; where rounded operands leave room, a wrong that lies inside it is only loose. */
function gradeOf(proposal: Proposal, option: Option): Grade {
  if (option.holds !== undefined) return option.holds ? 'exact' : 'wrong'
  const stated = option.stated ?? proposal.stated
  if (!stated || option.value === null) return 'wrong'
  const middle = grade(stated, option.value, option.isApproximate)
  if (middle === 'exact' || middle === 'rounded' || option.low === undefined || option.high === undefined) return middle
  const nearest = Math.min(Math.max(stated.value, option.low), option.high)
  const inside = grade(stated, nearest, option.isApproximate)
  if (option.isInterval && inside === 'exact') return 'rounded'
  return inside === 'exact' || inside === 'rounded' ? 'loose' : middle
}

const VERDICT_WORDS: Readonly<Record<Grade, string>> = {
  exact: 'holds',
  rounded: 'holds by rounding',
  loose: 'is loose',
  wrong: 'is wrong',
}

function verdict(sheet: Sheet, proposal: Proposal, { option, grade: outcome, slip }: Graded): Check {
  const claim = quoteOf(sheet.view.text, proposal.claim.start, proposal.claim.end)
  const hint = slip ? `; ${slip.words()}` : '.'
  const message = `${option.working()}; ‘${claim.text}’ ${VERDICT_WORDS[outcome]}${outcome === 'wrong' ? hint : '.'}`
  return toCheck(sheet, proposal, { verdict: outcome, message, recomputed: option.value, option })
}

/** A claim held against one reading of it, with the slip in an operand that explains why it fails. */
export const convict = (sheet: Sheet, proposal: Proposal, option: Option, slip: Slip): Solved => ({
  proposal,
  result: verdict(sheet, proposal, { option, grade: 'wrong', slip, score: option.fit }),
})

function undetermined(sheet: Sheet, proposal: Proposal, why: string, operands: Option['operands']): Check {
  const claim = quoteOf(sheet.view.text, proposal.claim.start, proposal.claim.end)
  const message = `‘${claim.text}’ cannot be checked: ${why}.`
  return toCheck(sheet, proposal, { verdict: 'undetermined', message, recomputed: null, option: { operands } })
}

/** Nothing to recompute, and something to say. */
const settled = (sheet: Sheet, proposal: Proposal): Check =>
  toCheck(sheet, proposal, {
    verdict: 'undetermined',
    message: proposal.missing,
    recomputed: null,
    option: { operands: proposal.uses ?? [] },
  })

interface Said {
  readonly verdict: Verdict
  readonly message: string
  readonly recomputed: number | null
  readonly option: Pick<Option, 'operands'>
}

function toCheck(sheet: Sheet, proposal: Proposal, said: Said): Check {
  return {
    id: mentionId(sheet.document.id, 'check', proposal.claim),
    kind: proposal.kind,
    claim: quoteOf(sheet.view.text, proposal.claim.start, proposal.claim.end),
    operands: said.option.operands.map(({ figure }) => quoteOf(sheet.view.text, figure.start, figure.end)),
    recomputed: said.recomputed === null ? null : tidy(said.recomputed),
    verdict: said.verdict,
    message: said.message,
    rule: proposal.rule,
  }
}

/** Two decimals for small numbers, whole ones for large. */
const tidy = (value: number): number =>
  Math.abs(value) >= 1e6 ? Math.round(value) : Number(value.toFixed(Math.abs(value) < 1 ? 4 : 2))
