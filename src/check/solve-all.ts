import type { Check } from '#model/index.ts'
import type { Option, Proposal } from './proposal.ts'
import type { Entry } from './quantity.ts'
import type { Sheet } from './sheet.ts'
import { type Solved, solve } from './solve.ts'
import { hasOwnShare, isShareOf } from './wholes.ts'

/**
 * Solves the claims of one rule. Claims in one list ("falls of 16 and 21 per cent") have operands of their own: where one
 * holds, its operands cannot contradict its neighbour.
 */
export function solveAll(sheet: Sheet, proposals: readonly Proposal[]): Solved[] {
  const first = proposals.map((proposal) => ({ proposal, result: solve(sheet, proposal) }))
  const heldBeside = besides(
    first.filter(({ proposal, result }) => proposal.entry !== null && (isOk(result) || result.verdict === 'loose')),
  )
  const held = first.filter(({ result }) => isOk(result))
  const spansTold = (kind: string) =>
    new Set(held.filter(({ proposal }) => proposal.kind === kind).map(({ result }) => spansOf(result.operands)))
  const told = { change: spansTold('change'), share: spansTold('share') }
  const solved = first.map((one) => withSiblings(sheet, one, heldBeside)).map((one) => withoutTold(sheet, one, told))
  return solved.map(({ proposal, result }) => {
    const list = proposal.entry?.list
    if (!list || result.verdict !== 'wrong') return { proposal, result }
    const held = solved
      .filter(
        (other) =>
          other.proposal.entry?.list?.id === list.id &&
          (other.result.verdict === 'exact' || other.result.verdict === 'rounded'),
      )
      .map((other) => spansOf(other.result.operands))
    const options = proposal.options.filter(
      (option) => !held.includes(spansOf(option.operands.map((entry) => entry.figure))),
    )
    return {
      proposal,
      result: options.length < proposal.options.length ? solve(sheet, { ...proposal, options }) : result,
    }
  })
}

const isOk = (result: Check): boolean => result.verdict === 'exact' || result.verdict === 'rounded'

/**
 * "45 per cent of those cast, (37 per cent), or 12 per cent": shares told one after another have one whole. Where a claim
 * does not hold and others beside it do, their whole is its whole, and where several hold its own reading is surer.
 */
function withSiblings(sheet: Sheet, one: Solved, heldBeside: (entry: Entry) => readonly Solved[]): Solved {
  const { proposal, result } = one
  if (!proposal.entry || (proposal.kind !== 'share' && proposal.kind !== 'change')) return one
  const near = heldBeside(proposal.entry).filter(
    (other) => other.proposal !== proposal && other.proposal.rule === proposal.rule,
  )
  const held = near.filter((other) => isOk(other.result))
  if (isOk(result)) return proposal.kind === 'share' ? withTheirWhole(sheet, one, held) : one
  const row = proposal.kind === 'share' ? rowWhole(sheet, proposal, near) : null
  if (row) return { proposal, result: solve(sheet, { ...proposal, options: row }) }
  if (held.length === 0) return one
  const wholes = new Set(held.map((other) => other.result.operands.at(-1)?.start))
  // "the share is 57 per cent; a year ago it was 44": one part is no two shares of one whole.
  const explained = new Set(held.map((other) => spansOf(other.result.operands)))
  const isNew = ({ operands }: Option) => !explained.has(spansOf(operands.map(({ figure }) => figure)))
  const options =
    proposal.kind !== 'share'
      ? proposal.options
      : proposal.options
          .filter(isNew)
          .map((option) =>
            wholes.has(option.operands.at(-1)?.figure.start)
              ? { ...option, fit: option.fit + 1.5, isSoft: held.length < 2 && option.isSoft === true }
              : option,
          )
  const bar = proposal.bar - (held.length > 1 ? 0.9 : 0)
  return { proposal, result: solve(sheet, { ...proposal, options, bar }) }
}

/**
 * "Nurses were hit in 127 cases, or 40%; drivers in 40, or 31%": each share stands right behind its part, so that the whole of
 * one that agrees is the whole of the other.
 */
function rowWhole(sheet: Sheet, { entry, options }: Proposal, near: readonly Solved[]): Option[] | null {
  const part = sheet.entries[entry!.index - 1]
  if (!part || !isShareOf(sheet, entry!, part)) return null
  const row = near.filter(({ proposal, result }) => {
    const own = sheet.entries[proposal.entry!.index - 1]
    const isOwn =
      own !== undefined && isShareOf(sheet, proposal.entry!, own) && result.operands[0]?.start === own.figure.start
    return isOwn && proposal.entry!.sentence === entry!.sentence && result.operands.length === 2
  })
  const wholes = new Set(row.map(({ result }) => result.operands[1]!.start))
  const found = options.filter(
    ({ operands: [first, whole, more] }) => !more && first === part && wholes.has(whole?.figure.start ?? -1),
  )
  return wholes.size === 1 && found.length === 1 ? [{ ...found[0]!, isSoft: false, isSure: true }] : null
}

/**
 * "171 (28 per cent), 24 (6 per cent) and 13 (2 per cent)": where all others of a row hold with one whole, a share that holds
 * with another by chance is held against theirs.
 */
function withTheirWhole(sheet: Sheet, one: Solved, held: readonly Solved[]): Solved {
  const { proposal, result } = one
  const [part, whole] = result.operands
  const row = held.filter((other) => other.proposal.entry!.sentence === proposal.entry!.sentence)
  const theirs = new Set(row.map((other) => other.result.operands.at(-1)?.start))
  // Its whole is a part of theirs, told with a share of its own.
  const entry = sheet.entries.find(({ figure }) => figure.start === whole?.start)
  const isPartToo = entry !== undefined && hasOwnShare(sheet, entry, proposal.entry!)
  if (row.length < 2 || theirs.size !== 1 || theirs.has(whole?.start) || !isPartToo) return one
  const options = proposal.options.filter(
    ({ operands }) => theirs.has(operands.at(-1)?.figure.start) && operands[0]?.figure.start === part?.start,
  )
  return options.length === 0 ? one : { proposal, result: solve(sheet, { ...proposal, options }) }
}

/**
 * "4,086, up from 3,655, an increase of 12%. … when it lost 1,862, the province registered a 17% surge": two levels whose
 * change is told, and holds, are not the levels of another change that names one of its own.
 */
function withoutTold(sheet: Sheet, one: Solved, told: Told): Solved {
  const { proposal, result } = one
  if ((proposal.kind !== 'change' && proposal.kind !== 'share') || isOk(result)) return one
  const known = told[proposal.kind]
  if (known.size === 0 || (result.verdict !== 'undetermined' && !known.has(spansOf(result.operands)))) return one
  const isTold = ({ operands, isSure }: Option) => !isSure && known.has(spansOf(operands.map(({ figure }) => figure)))
  const options = proposal.options.filter((option) => !isTold(option))
  const isOwn = options.some(
    ({ operands, fit }) =>
      fit >= proposal.bar && operands.some(({ sentence }) => sentence === proposal.entry?.sentence),
  )
  // "912 of 2,400, or 38%. Among women it was 33%": one part is no two shares of one whole.
  const isLeft = proposal.kind === 'share' ? result.verdict === 'wrong' : isOwn
  return isLeft && options.length < proposal.options.length
    ? { proposal, result: solve(sheet, { ...proposal, options }) }
    : one
}

/** The operands of the claims that hold, by kind. */
interface Told {
  readonly change: ReadonlySet<string>
  readonly share: ReadonlySet<string>
}

/** Finds those of some claims that stand in one sentence with an entry, or in a neighbouring line. */
function besides(solved: readonly Solved[]): (entry: Entry) => readonly Solved[] {
  const sentences = grouped(solved, (entry) => entry.sentence)
  const blocks = grouped(solved, (entry) => entry.block)
  return ({ sentence, block }) => [
    ...new Set([sentences.get(sentence), blocks.get(block - 1), blocks.get(block + 1)].flatMap((one) => one ?? [])),
  ]
}

function grouped(solved: readonly Solved[], keyOf: (entry: Entry) => number): ReadonlyMap<number, readonly Solved[]> {
  const groups = new Map<number, Solved[]>()
  for (const one of solved) {
    const key = keyOf(one.proposal.entry!)
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return groups
}

const spansOf = (operands: readonly { readonly start: number }[]): string =>
  operands.map((operand) => operand.start).join(' ')
