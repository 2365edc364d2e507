import {
  ACCUSING_DEEDS,
  ACCUSING_WORDS,
  BE_FORMS,
  DETERMINERS,
  DUTY_WORDS,
  FIRST_PERSON,
  HAVE_FORMS,
  HOSTILE_SUBJECTS,
  NEED_WORDS,
  PREPOSITIONS,
  UNTRUTH_WORDS,
} from '#lexicon/index.ts'
import { type Token, whether } from '#text/index.ts'
import { type Deed, deed } from './deed.ts'
import { isAdverb } from './grammar.ts'

/** A token of what is said, between its first token and the one after its last. */
export interface At {
  readonly k: number
  readonly from: number
  readonly to: number
}
/** What a token of the main clause shows by itself: guilt, a duty, a need, an untruth. */
export function toldDeed(tokens: readonly Token[], { k, from, to }: At): Deed | null {
  const { lower, word } = tokens[k]!
  if (!mayTellDeed(word)) return null
  const before = tokens[k - 1]
  if (lower === 'question' && (tokens[k - 2]?.lower === 'of' || before?.lower === 'no')) return deed('deny')
  if (lower === 'without' && k + 1 < to && NOTHING_IN_IT.has(tokens[k + 1]!.lower)) return deed('deny')
  if (GUILT.has(lower) && isGuilt(tokens, k, from, to)) return deed('accuse')
  if (k > from + 1 && ACCUSING_WORDS.has(lower) && isActive(tokens, k, from)) return deed('accuse')
  if (k > from && ACCUSING_DEEDS.has(lower) && isDoneBy(before!)) return deed('accuse')
  if (DUTY_WORDS.has(lower) && isDuty(tokens, k, to)) return deed('demand')
  if (NEED_WORDS.has(lower) && k > from && tokens[k + 1]?.lower === 'to' && !isPersonal(before!)) return deed('demand')
  if (NEED_WORDS.has(lower) && before && FIRST_PERSON.has(before.lower) && before.lower === 'we' && k - from <= 2)
    return deed('demand')
  if (lower === 'shields' && before?.lower === 'human') return deed('accuse')
  if (TAMPERED.has(lower) && before && k > from && BE_FORMS.has(before.lower)) return deed('accuse')
  if (
    lower === 'work' &&
    before?.lower === 'the' &&
    tokens[k + 1]?.lower === 'of' &&
    BE_FORMS.has(tokens[k - 2]?.lower ?? '')
  )
    return deed('accuse')
  if (lower === 'violation' && before?.lower === 'in' && tokens[k + 1]?.lower === 'of') return deed('accuse')
  if ((lower === 'torture' || lower === 'duress') && before?.lower === 'under') return deed('accuse')
  if (lower === 'blame' && before?.lower === 'the' && BEARING.has(tokens[k - 2]?.lower ?? '')) return deed('accuse')
  if (lower === 'time' && k - from <= 4 && ['to', 'for'].includes(tokens[k + 1]?.lower ?? '')) return deed('demand')
  if (URGENT.has(lower) && isUrged(tokens, { k, from, to })) return deed('demand')
  if (lower === 'true' && ['not', "n't"].includes(before?.lower ?? '')) return deed('deny')
  if (lower === 'no' && k + 1 < to && NOTHING_IN_IT.has(tokens[k + 1]!.lower) && before && isBeingOrHaving(before))
    return deed('deny')
  if (UNTRUTH_WORDS.has(lower) && k > from && before && isBeing(tokens, k, from)) return deed('deny')
  return null
}

/** Words that can tell a deed, by what stands beside them. */
export const mayTellDeed = whether(
  ({ lower }) =>
    TELLING.has(lower) ||
    GUILT.has(lower) ||
    ACCUSING_WORDS.has(lower) ||
    ACCUSING_DEEDS.has(lower) ||
    DUTY_WORDS.has(lower) ||
    NEED_WORDS.has(lower) ||
    TAMPERED.has(lower) ||
    URGENT.has(lower) ||
    UNTRUTH_WORDS.has(lower),
)

/**
 * "there is no question of", "without truth", "human shields", "it is time to", "it is not true", "has no plans",
 * "was the work of the Front", "sent arms in violation of the embargo", "confessed under torture".
 */
const TELLING = new Set([
  'question',
  'without',
  'shields',
  'time',
  'true',
  'no',
  'work',
  'violation',
  'torture',
  'duress',
])

/** "the count was rigged": a wrong, whoever did it. */
const TAMPERED = new Set(['rigged', 'falsified', 'doctored', 'manipulated', 'tampered'])

const BEARING = new Set([
  'share',
  'shared',
  'shares',
  'bear',
  'bears',
  'bore',
  'carry',
  'carries',
  'deserve',
  'deserved',
])

const URGENT = new Set(['vital', 'essential', 'imperative', 'crucial', 'urgent', 'necessary'])

/** "it is vital that the world acts", "it was essential to reopen the road". */
const isUrged = (tokens: readonly Token[], { k, from, to }: At): boolean =>
  k + 1 < to &&
  ['that', 'to', 'for'].includes(tokens[k + 1]!.lower) &&
  k - from <= 4 &&
  (tokens[from]!.lower === 'it' || tokens[k - 2]?.lower === 'it')

/** "no truth to the report", "no plans to leave", "no to talks". */
const NOTHING_IN_IT = new Set([
  'truth',
  'basis',
  'substance',
  'intention',
  'plans',
  'plan',
  'to',
  'foundation',
  'merit',
  'point',
  'need',
  'question',
  'reason',
  'authority',
  'jurisdiction',
])

const isBeingOrHaving = ({ lower }: Token): boolean =>
  BE_FORMS.has(lower) || HAVE_FORMS.has(lower) || ['saw', 'see', 'sees'].includes(lower)

/** "said the report was utterly false": a form of "be" just before, not denied. */
function isBeing(tokens: readonly Token[], k: number, from: number): boolean {
  for (let i = k - 1; i > from && i > k - 4; i--) {
    const { lower } = tokens[i]!
    if (BE_FORMS.has(lower)) return true
    if (!isAdverb(tokens[i]!) && lower !== 'a' && lower !== 'an') return false
  }
  return false
}

const isPersonal = ({ lower }: Token): boolean => ['he', 'she', 'i', 'it', 'they', 'you'].includes(lower)

/** "it rigged the vote": somebody other than the one who speaks does it, and it is not done to anyone. */
const isDoneBy = (before: Token): boolean =>
  before.kind === 'word' &&
  !DETERMINERS.has(before.lower) &&
  !PREPOSITIONS.has(before.lower) &&
  !BE_FORMS.has(before.lower) &&
  !FIRST_PERSON.has(before.lower) &&
  before.lower !== 'and'

/** "every soldier is a target": who is named a target is threatened. */
export function isTargeted(tokens: readonly Token[], from: number, to: number): boolean {
  for (let k = from + 1; k < to; k++) {
    if (tokens[k]!.lower !== 'target' && tokens[k]!.lower !== 'targets') continue
    if (tokens[k + 1]?.lower === 'killing' || tokens[k + 1]?.lower === 'killings') continue
    for (let i = k - 1; i > from && i > k - 4; i--) {
      if (['are', 'is', 'become', 'remain'].includes(tokens[i]!.lower)) return true
      if (tokens[i]!.lower === 'be') return tokens[i - 1]!.lower === 'would' || tokens[i - 1]!.lower === 'will'
      if (['not', 'of', 'to', 'the'].includes(tokens[i]!.lower)) return false
    }
  }
  return false
}

const OMINOUS = new Set(['consequences', 'retaliation', 'reprisals', 'response', 'revenge', 'repercussions'])

/** "warned of a crushing response". */
export function isOminous(tokens: readonly Token[], from: number, to: number): boolean {
  for (let k = from; k < Math.min(to, from + 6); k++)
    if (OMINOUS.has(tokens[k]!.lower) || (tokens[k]!.lower === 'sanctions' && k > from)) return true
  return false
}

/** "warned of a general strike if wages were frozen": what a party can do itself, on a condition. */
export function isForetold(tokens: readonly Token[], from: number, to: number): boolean {
  let isHostile = false
  for (let k = from; k < Math.min(to, from + 24); k++) {
    const { lower } = tokens[k]!
    if (k < from + 7 && (HOSTILE_SUBJECTS.has(lower) || lower === 'action')) isHostile = true
    if (isHostile && (lower === 'if' || lower === 'unless')) return true
  }
  return false
}

/** "was sheltering", "had violated": a verb of the clause, not "a violated border", and not denied. */
function isActive(tokens: readonly Token[], k: number, from: number): boolean {
  const before = tokens[k - 1]!
  const isHelped = BE_FORMS.has(before.lower)
    ? tokens[k]!.lower.endsWith('ing')
    : HAVE_FORMS.has(before.lower) || (tokens[k]!.lower.endsWith('ed') && isAdverb(before))
  return isHelped && k - 1 > from && !['we', 'i', 'it', 'he', 'she', 'they'].includes(tokens[k - 2]!.lower)
}

const GUILT = new Set(['guilty', 'responsible', 'liable', 'behind', 'complicit', 'blame'])

/** "was behind the raid", "is responsible for the deaths": blame said of another, and not denied. */
function isGuilt(tokens: readonly Token[], k: number, from: number, to: number): boolean {
  const next = tokens[k + 1]?.lower
  if (
    (k + 1 >= to && tokens[k]!.lower !== 'blame') ||
    (['responsible', 'liable'].includes(tokens[k]!.lower) && next !== 'for') ||
    (tokens[k]!.lower === 'guilty' && next !== 'of') ||
    (tokens[k]!.lower === 'blame' && tokens[k - 1]?.lower !== 'to')
  )
    return false
  for (let i = k - 1; i > from && i > k - 5; i--) {
    const { lower } = tokens[i]!
    if (lower === 'not' || lower === 'no' || lower.endsWith("n't") || lower === 'left') return false
    if (BE_FORMS.has(lower)) return true
  }
  return false
}

/** "should be treated" is a duty; "should have known" and "must have left" are not, nor is "it should be noted". */
function isDuty(tokens: readonly Token[], k: number, to: number): boolean {
  const next = tokens[k + 1]
  if (!next || k + 1 >= to || next.lower === 'have') return false
  return !(next.lower === 'be' && ['noted', 'remembered', 'recalled', 'said'].includes(tokens[k + 2]?.lower ?? ''))
}
