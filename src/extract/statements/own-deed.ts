import { BE_FORMS } from '#lexicon/index.ts'
import { type Token, whether } from '#text/index.ts'
import { namesDeed } from './claim-target.ts'
import { isAdverb, isAuxiliary } from './grammar.ts'
import { isArmed, isOwnSubject, type Voice } from './own-subject.ts'
import { nounAt } from './speaker-noun.ts'
import type { At } from './told-deed.ts'

const DONE = new Set(['carried', 'staged', 'mounted', 'conducted', 'executed', 'launched', 'planted', 'detonated'])

/** Words that can tell whose deed it was. */
export const mayBeDone = whether(({ lower }) => ORDERED.has(lower) || ATTACKED.has(lower) || lower === 'behind')

/** "said its fighters carried out the raid", "said it was behind the blast": an armed group's own deed. */
export function isOwnDeed(tokens: readonly Token[], at: At, voice: Voice): boolean {
  const { k, from, to } = at
  const { lower } = tokens[k]!
  const isClaim =
    (DONE.has(lower) && namesDeed(tokens, { from: k + 1, to: Math.min(to, k + 7) })) ||
    (lower === 'behind' && BE_FORMS.has(tokens[k - 1]?.lower ?? '') && !isNegatedBefore(tokens, k, from))
  return (
    k > from &&
    (isClaim || isAttacking(tokens, at)) &&
    isArmed(voice) &&
    isOwnSubject(tokens, from, subjectEnd(tokens, k), voice)
  )
}

const ATTACKED = new Set(
  'attacked ambushed bombed shelled shot killed kidnapped abducted assassinated targeted struck planted seized destroyed stormed raided executed beheaded'.split(
    ' ',
  ),
)

/** "its fighters had ambushed the convoy", not "its fighters were attacked" or "had not killed anyone". */
const isAttacking = (tokens: readonly Token[], { k, from, to }: At): boolean =>
  ATTACKED.has(tokens[k]!.lower) &&
  k + 1 < to &&
  !BE_FORMS.has(tokens[k - 1]!.lower) &&
  tokens[k - 1]!.lower !== 'been' &&
  tokens[k + 1]!.lower !== 'by' &&
  !isNegatedBefore(tokens, k, from)

const ORDERED = new Set([
  ...DONE,
  'planned',
  'ordered',
  'financed',
  'organised',
  'organized',
  'directed',
  'committed',
  'perpetrated',
])

/** "said Sundia had ordered the killing": another's deed, told of a named side that is not the speaker's own state. */
export function isOthersDeed(tokens: readonly Token[], { k, from, to }: At, voice: Voice): boolean {
  if (k <= from || !ORDERED.has(tokens[k]!.lower) || !namesKilling(tokens, k + 1, Math.min(to, k + 6))) return false
  const end = subjectEnd(tokens, k)
  const head = tokens[end - 1]
  if (end <= from || !head || isNegatedBefore(tokens, k, from)) return false
  if (BE_FORMS.has(tokens[k - 1]!.lower)) return false
  const noun = nounAt(tokens, end - 1)
  return (head.isCapital || noun?.family === 'group') && !noun?.isState && !isOwnSubject(tokens, from, end, voice)
}

const KILLINGS = new Set(
  'attack attacks bombing bombings killing killings murder assassination massacre ambush raid blast shooting kidnapping abduction'.split(
    ' ',
  ),
)

function namesKilling(tokens: readonly Token[], from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (KILLINGS.has(tokens[k]!.lower)) return true
  return false
}

function isNegatedBefore(tokens: readonly Token[], k: number, from: number): boolean {
  for (let i = k - 1; i >= from && i > k - 4; i--) if (['not', 'no', 'never'].includes(tokens[i]!.lower)) return true
  return false
}

/** "it had carried": the auxiliaries before a verb are no part of its subject. */
function subjectEnd(tokens: readonly Token[], k: number): number {
  let end = k
  while (end > 0 && (isAuxiliary(tokens[end - 1]!) || isAdverb(tokens[end - 1]!))) end--
  return end
}
