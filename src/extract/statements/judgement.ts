import {
  BE_FORMS,
  CONDEMNING_WORDS,
  DETERMINERS,
  DISOWNED_DEEDS,
  INTENT_ADVERBS,
  OFFENDED_WORDS,
  REFUSED_DEEDS,
  WRONG_DEEDS,
} from '#lexicon/index.ts'
import { type Token, whether } from '#text/index.ts'
import { isQuoteMark } from './cue.ts'
import { type Deed, deed } from './deed.ts'
import { isAdverb, isAuxiliary } from './grammar.ts'
import { isOwnSubject, type Voice } from './own-subject.ts'
import { nounAt } from './speaker-noun.ts'
import type { At } from './told-deed.ts'
import { isA, PRONOUN } from './word-class.ts'

/** What a party judges in a main clause: a wrong ("were illegal"), its own anger, another's wrong deed, a refusal. */
export function judgementDeed(tokens: readonly Token[], at: At, voice: Voice): Deed | null {
  const { k, from, to } = at
  const { lower, word } = tokens[k]!
  if (k <= from || !mayJudge(word)) return null
  if (OMENS.has(lower)) return voice.isParty ? deed('threaten') : null
  if (BACKING.has(lower)) return isBacked(tokens, at, voice) ? deed('assert', 'SUPPORT') : null
  // "They are innocent"
  if (lower === 'innocent')
    return BE_FORMS.has(tokens[k - 1]!.lower) && isA(tokens[from], PRONOUN) && isOwnSubject(tokens, from, k - 1, voice)
      ? deed('deny')
      : null
  if (lower === 'mockery')
    return ['made', 'makes', 'make'].includes(tokens[k - 2]?.lower ?? '') ? deed('condemn') : null
  if (CONDEMNING_WORDS.has(lower))
    return (voice.isParty || isDiplomat(voice)) && isBlame(tokens, k, from) ? deed('condemn') : null
  if (OFFENDED_WORDS.has(lower)) return isOffended(tokens, at, voice) ? deed('condemn') : null
  if (WRONG_DEEDS.has(lower) || INTENT_ADVERBS.has(lower))
    return isOthersWrong(tokens, at, voice) ? deed('accuse') : null
  const isNotDone = REFUSED_DEEDS.has(lower) || (DISOWNED_DEEDS.has(lower) && isPastNot(tokens, k, from))
  return isNotDone && k < to && isRefused(tokens, at, voice) ? deed('deny') : null
}

/** Words that can judge, by whose they are and what stands beside them. */
export const mayJudge = whether(
  ({ lower }) =>
    OMENS.has(lower) ||
    BACKING.has(lower) ||
    lower === 'mockery' ||
    lower === 'innocent' ||
    CONDEMNING_WORDS.has(lower) ||
    OFFENDED_WORDS.has(lower) ||
    WRONG_DEEDS.has(lower) ||
    INTENT_ADVERBS.has(lower) ||
    REFUSED_DEEDS.has(lower) ||
    DISOWNED_DEEDS.has(lower),
)

/** "would not go unanswered", "will not stand idly by", "at their peril". */
const OMENS = new Set(['unanswered', 'unpunished', 'unavenged', 'idly', 'peril'])

const QUALIFYING = new Set(
  'a an the clear flagrant blatant gross serious grave brazen cynical outright complete total absolute open direct act form war new another political dangerous judicial paid'.split(
    ' ',
  ),
)

/** An envoy judges for a state, though a threat of it is not the envoy's. */
const isDiplomat = ({ speaker, party }: Voice): boolean =>
  speaker?.family === 'diplomat' || party?.families.includes('diplomat') === true

/** Words of law: bare they tell a fact ("the march was illegal"), stressed they blame ("a flagrant breach"). */
const LEGAL = new Set(['illegal', 'unlawful', 'unconstitutional', 'criminal', 'crime', 'violation', 'breach', 'coup'])

function isBlame(tokens: readonly Token[], k: number, from: number): boolean {
  const { lower } = tokens[k]!
  if (lower === 'war' && tokens[k - 2]?.lower !== 'act') return false
  const isBare =
    LEGAL.has(lower) && (BE_FORMS.has(tokens[k - 1]!.lower) || (lower !== 'crime' && tokens[k - 1]!.lower === 'a'))
  return !isBare && isPredicate(tokens, k, from)
}

/** "was unacceptable", "is a flagrant breach", "were “an act of aggression”": a form of "be", and no "not". */
function isPredicate(tokens: readonly Token[], k: number, from: number): boolean {
  for (let i = k - 1; i > from && i > k - 7; i--) {
    const token = tokens[i]!
    if (BE_FORMS.has(token.lower)) return tokens[i + 1]!.lower !== 'not' && !token.lower.endsWith("n't")
    if (token.lower === 'not' || token.lower === 'no') return false
    if (!QUALIFYING.has(token.lower) && token.lower !== 'of' && !isAdverb(token) && !isQuoteMark(token)) return false
  }
  return false
}

/** "it was deeply concerned by": the speaker's own feeling, with what it is about. */
function isOffended(tokens: readonly Token[], { k, from, to }: At, voice: Voice): boolean {
  if (k + 1 >= to || !['by', 'at', 'that', 'over', 'about', 'with'].includes(tokens[k + 1]!.lower)) return false
  let be = k - 1
  while (be > from && isAdverb(tokens[be]!)) be--
  return BE_FORMS.has(tokens[be]!.lower) && tokens[be + 1]!.lower !== 'not' && isOwnSubject(tokens, from, be, voice)
}

const IN_CUSTODY = new Set(['tortured', 'mistreated', 'abused', 'brutalised', 'brutalized'])

/** "police had tortured students", "Sundian drones had deliberately struck a mill": another's wrong, of a named side. */
function isOthersWrong(tokens: readonly Token[], { k, from, to }: At, voice: Voice): boolean {
  // "her clients had been tortured": done in custody, so its keepers are blamed.
  if (IN_CUSTODY.has(tokens[k]!.lower) && tokens[k - 1]!.lower === 'been' && voice.isParty) return true
  if (k + 1 >= to || BE_FORMS.has(tokens[k - 1]!.lower) || DETERMINERS.has(tokens[k - 1]!.lower)) return false
  let end = k
  while (end > from && (isAuxiliary(tokens[end - 1]!) || isAdverb(tokens[end - 1]!))) end--
  if (end <= from || isOwnSubject(tokens, from, end, voice)) return false
  for (let i = from; i < end; i++) {
    const noun = nounAt(tokens, i)
    if (tokens[i]!.lower === 'not' || tokens[i]!.lower === 'no') return false
    if (tokens[i]!.isCapital || noun?.isState || noun?.family === 'group') return true
  }
  return false
}

const BACKING = new Set(['support', 'supports', 'supported', 'back', 'backs', 'backed'])

/** "her country fully supported the plan": what the speaker backs. */
function isBacked(tokens: readonly Token[], { k, from, to }: At, voice: Voice): boolean {
  if (k + 1 >= to || !(DETERMINERS.has(tokens[k + 1]!.lower) || tokens[k + 1]!.isCapital)) return false
  let end = k
  while (end > from && isAdverb(tokens[end - 1]!)) end--
  return (
    end > from &&
    !isAuxiliary(tokens[end - 1]!) &&
    tokens[end - 1]!.lower !== 'to' &&
    isOwnSubject(tokens, from, end, voice)
  )
}

/** "we did not carry out this attack", not "we do not carry arms". */
const isPastNot = (tokens: readonly Token[], k: number, from: number): boolean =>
  k - 1 > from &&
  (tokens[k - 1]!.lower === "didn't" || (tokens[k - 1]!.lower === 'not' && tokens[k - 2]!.lower === 'did'))

/** "I do not recognise this court", "it does not negotiate with gangs": what the speaker will not do. */
function isRefused(tokens: readonly Token[], { k, from }: At, voice: Voice): boolean {
  let not = k - 1
  while (not > from && isAdverb(tokens[not]!) && tokens[not]!.lower !== 'never') not--
  const { lower } = tokens[not]!
  if (lower === "don't" || lower === "doesn't" || lower === "didn't") return isOwnSubject(tokens, from, not, voice)
  if (lower !== 'not' || !['do', 'does', 'did'].includes(tokens[not - 1]?.lower ?? '')) return false
  return not - 1 > from && isOwnSubject(tokens, from, not - 1, voice)
}
