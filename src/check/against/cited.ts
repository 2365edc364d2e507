import type { Comparison } from '#model/index.ts'
import { grade, hedgeOf, statedBy } from '../grade.ts'
import { type Slip, slipOf } from '../slips.ts'
import { hedgeDrift } from './hedges.ts'
import { type Aspect, isPlainlyOther, type Standing, standing } from './relate.ts'
import type { Scope } from './scope-of.ts'
import { type Side, tell } from './told.ts'

/** A figure of the source beside one of the article. */
interface Pair {
  readonly there: Scope
  readonly how: Standing
}

/**
 * Every figure of an article beside the report that it cites: as it stands there, moved to something else, with a
 * stronger hedge, with another number, or not there at all, which is said and not judged.
 */
export function cited(article: Side, source: Side): Comparison[] {
  return article.scopes.map((scope) => {
    const pairs = source.scopes.flatMap((there) => {
      const how = mayBeOne(scope, there) ? standing(scope, there) : null
      return how ? [{ there, how }] : []
    })
    return (
      asItStands(article, source, scope, pairs) ??
      anotherNumber(article, source, scope, pairs, true) ??
      moved(article, source, scope, pairs) ??
      anotherNumber(article, source, scope, pairs, false) ??
      tell(article, source, {
        kind: 'absent',
        verdict: 'undetermined',
        message: `‘${scope.entry.figure.text}’ does not stand in the source.`,
        scope,
        others: [],
      })
    )
  })
}

/**
 * Whether two figures are worth comparing word by word: the same number, or another that is near or a slip away and
 * says nothing plainly different. A long report beside another has millions of pairs.
 */
function mayBeOne(a: Scope, b: Scope): boolean {
  if (a.unit !== b.unit) return false
  if (a.value === b.value) return true
  const apart = Math.abs(a.value - b.value) / Math.max(Math.abs(a.value), Math.abs(b.value))
  if (apart > NEAR && !isSlipAway(a, b)) return false
  return !isPlainlyOther(a, b)
}

const NEAR = 0.15

function isSlipAway(a: Scope, b: Scope): boolean {
  const [left, right] = [a.digits, b.digits]
  if (left.length !== right.length) return left === right
  let different = 0
  for (let i = 0; i < left.length; i++) if (left[i] !== right[i]) different++
  return different <= 2
}

const byAgreement = (a: Pair, b: Pair): number =>
  a.how.conflicts.length - b.how.conflicts.length || b.how.agreements - a.how.agreements

/** The same number for the same thing: only its hedge may have changed. */
function asItStands(article: Side, source: Side, scope: Scope, pairs: readonly Pair[]): Comparison | null {
  // Two small numbers may be alike by chance.
  const needed = isDistinctive(scope) ? 0 : 1
  const equal = pairs.filter(
    ({ there, how }) => there.value === scope.value && how.conflicts.length === 0 && how.agreements >= needed,
  )
  const drifts = equal
    .sort(byAgreement)
    .map((pair) => ({ pair, drift: hedgeDrift(hedgeOf(pair.there.entry), hedgeOf(scope.entry)) }))
  const best = drifts.find(({ drift }) => drift === null) ?? drifts[0]
  if (!best) return null
  const { pair, drift } = best
  const words = [scope.entry.figure.text, pair.there.entry.figure.text] as const
  if (drift === null || drift === 'rounded' || drift === 'exact')
    return tell(article, source, {
      kind: 'same',
      verdict: drift ?? 'exact',
      message: `‘${words[0]}’ stands so in the source.`,
      scope,
      others: [pair.there],
    })
  return tell(article, source, {
    kind: 'hedge',
    verdict: drift,
    message: `The source says ‘${words[1]}’; ‘${words[0]}’ ${drift === 'wrong' ? 'claims what it does not' : 'is surer than that'}.`,
    scope,
    others: [pair.there],
  })
}

/** The same thing with another number: by rounding, or by a slip. Without a slip that explains it, nothing is called wrong. */
function anotherNumber(
  article: Side,
  source: Side,
  scope: Scope,
  pairs: readonly Pair[],
  isSure: boolean,
): Comparison | null {
  const alike = pairs
    .filter(({ there, how }) => there.value !== scope.value && how.conflicts.length === 0 && how.agreements >= 2)
    .map((pair) => ({ ...pair, verdict: grade(statedBy(scope.entry), pair.there.value) }))
    .filter(({ there, verdict }) => isWithinReach(scope, there, verdict))
    .map((pair) => ({ ...pair, slip: pair.verdict === 'wrong' ? slipTo(scope, pair) : null }))
    .sort(
      (a, b) =>
        ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict) ||
        Number(b.slip !== null) - Number(a.slip !== null) ||
        byAgreement(a, b),
    )
  const best = alike[0]
  if (!best) return null
  const { there, verdict, slip } = best
  const words = [scope.entry.figure.text, there.entry.figure.text] as const
  const said = (kind: Comparison['kind'], verdict: Comparison['verdict'], message: string) =>
    tell(article, source, { kind, verdict, message, scope, others: [there] })
  if (verdict === 'exact' || verdict === 'rounded')
    return said(
      'same',
      verdict,
      `The source has ‘${words[1]}’; ‘${words[0]}’ ${verdict === 'exact' ? 'holds' : 'holds by rounding'}.`,
    )
  const isOverstated = verdict === 'wrong' && scope.entry.figure.hedge !== null && isClose(scope, there, 0.03)
  if (verdict === 'loose' || slip || isOverstated) {
    const hint = slip && scope.entry.figure.hedge === null ? `: ${slip.words()}` : '.'
    return said(
      'number',
      verdict,
      `The source has ‘${words[1]}’ for this; ‘${words[0]}’ is ${verdict === 'loose' ? 'not quite that' : 'another number'}${hint}`,
    )
  }
  if (isSure || !isClose(scope, there, 0.15)) return null
  return said(
    'absent',
    'undetermined',
    `‘${words[0]}’ does not stand in the source, which has ‘${words[1]}’ for what seems the same.`,
  )
}

const ORDER = ['exact', 'rounded', 'loose', 'wrong'] as const
/** "At least 500" holds for any number above it; it speaks of one that is near. A slip of the pen goes farther. */
function isWithinReach(here: Scope, there: Scope, verdict: (typeof ORDER)[number]): boolean {
  const apart = Math.abs(here.value - there.value) / Math.max(Math.abs(here.value), Math.abs(there.value))
  return apart <= (verdict === 'wrong' ? 0.5 : 0.1)
}
const isClose = (a: Scope, b: Scope, share: number): boolean => Math.abs(a.value - b.value) <= share * Math.abs(b.value)

/** The slip that leads from the source's number to the article's. A swap is seldom chance; one digit often is. */
function slipTo(scope: Scope, { there, how }: Pair): Slip | null {
  const slip = slipOf(statedBy(scope.entry), there.value, [])
  return slip && (how.agreements >= 3 || (slip.kind === 'transposed' && Math.abs(scope.value) >= 1000)) ? slip : null
}

/** The same number, said of something else. */
function moved(article: Side, source: Side, scope: Scope, pairs: readonly Pair[]): Comparison | null {
  const [best] = pairs
    .filter(({ there, how }) => there.value === scope.value && how.conflicts.length > 0)
    .sort(byAgreement)
  // Single digits meet everywhere.
  if (!best || Math.abs(scope.value) < 10) return null
  const { there, how } = best
  const [conflict] = how.conflicts
  const needed = isDistinctive(scope) ? 1 : 2
  // The source gives another number for what the article speaks of: that is where it was taken to.
  const hasPlace = source.scopes.some((other) => {
    if (other.value === scope.value || isPlainlyOther(scope, other)) return false
    const stands = standing(scope, other)
    return stands !== null && stands.conflicts.length === 0 && stands.agreements >= 1
  })
  const isClear = how.conflicts.length === 1 && conflict!.isFirm && how.agreements + (hasPlace ? 1 : 0) >= needed
  // A small number meets another by chance; that is no news.
  if (!isClear && !isDistinctive(scope)) return null
  const message = `${MOVED[conflict!.aspect](sayOf(conflict!.aspect, there), sayOf(conflict!.aspect, scope), there.entry.figure.text)}${isClear ? '' : ' Whether that is the same thing, the words do not settle.'}`
  return tell(article, source, {
    kind: conflict!.aspect === 'fate' ? 'fate' : 'moved',
    aspect: conflict!.aspect === 'fate' ? null : conflict!.aspect,
    verdict: isClear ? 'wrong' : 'undetermined',
    message,
    scope,
    others: [there],
  })
}

/** Three digits before the zeros, two in thousands, or a decimal: two texts seldom share such a number by chance. */
function isDistinctive({ value, unit }: Scope): boolean {
  if (unit === 'percent' || unit === 'points') return !Number.isInteger(value)
  const digits = String(Math.abs(value)).replace(/\.|0+$/g, '')
  return digits.length >= (Math.abs(value) >= 1000 ? 2 : 3)
}

const MOVED: Readonly<Record<Aspect, (there: string, here: string, figure: string) => string>> = {
  year: (there, here, figure) => `In the source ‘${figure}’ is dated ‘${there}’, here ‘${here}’.`,
  noun: (there, here, figure) => `In the source ‘${figure}’ counts ${there}, here ${here}.`,
  category: (there, here, figure) => `In the source ‘${figure}’ counts ${there}, here ${here}.`,
  place: (there, here, figure) => `In the source ‘${figure}’ stands with ${there}, here with ${here}.`,
  fate: (there, here, figure) => `In the source ‘${figure}’ were ${there}, here ${here}.`,
}

function sayOf(aspect: Aspect, scope: Scope): string {
  switch (aspect) {
    case 'year':
      return scope.entry.figure.period?.text ?? 'another time'
    case 'category':
      return scope.category
        ? `${scope.category === 'security' ? 'security personnel' : `${scope.category}s`}`
        : 'people'
    case 'place':
      return [...scope.names].map((name) => name.charAt(0).toUpperCase() + name.slice(1)).join(' ')
    default:
      return scope.measure ?? 'something else'
  }
}
