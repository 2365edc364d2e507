import { CLAIM_NOUNS, CLAIMED_DEEDS } from '#lexicon/index.ts'
import type { Statement } from '#model/index.ts'

const DEEDS = [
  ...CLAIMED_DEEDS,
  ...CLAIM_NOUNS,
  ...'violence incident bomb bomber device gunfire fire crash deaths death siege murder murders carnage atrocity shelling firing airstrike tragedy deed act'.split(
    ' ',
  ),
].join('|')
/** "the attack", "this morning's raid", "both bombings": one deed that is known, not any. */
const DEFINITE = new RegExp(
  `(?:\\b(?:the|this|that|these|those|both|either|its|their)|['’]s) (?:[\\p{L}-]+ ){0,3}(?:${DEEDS})\\b`,
  'iu',
)
/** "claimed both bombings", "denied involvement in either attack": spoken of every event that the document tells. */
const ALL_OF_THEM = new RegExp(
  `\\b(?:both|either|all|the (?:two|three|four|twin)) (?:[\\p{L}-]+ ){0,2}(?:${DEEDS})\\b`,
  'iu',
)
/** Words of a charge or claim that goes over many events or years, and is no word on this one. */
const GENERAL =
  /\b(?:most|many|several|other|others|similar|previous|past|earlier|such|recent|series|string|spate|wave|surge|dozens|hundreds|share)\b/i
const HABIT = /\b(?:frequently|often|repeatedly|regularly|routinely|in the past|has long|have long|for years)\b/i
const INVOLVEMENT =
  /\b(?:involve\w*|role|hand|part|responsib\w*|behind|link\w*|connection|carr(?:y|ied|ying) out|nothing to do)\b/i
/** What is denied is what another has said. */
const ANSWER = /\b(?:claims?|charges?|allegations?|accusations?|version|account|blame\w*)\b/i

/** A long content is judged by its beginning. */
const firstWords = (text: string): string => text.slice(0, 160)

/** True for words on every event of a document: "both bombings". */
export const isOfAll = ({ content, target }: Statement): boolean =>
  ALL_OF_THEM.test(firstWords(content.text)) || ALL_OF_THEM.test(target ?? '')

/** True for a sentence on every event of a document: "No group claimed either attack". */
export const speaksOfAll = (sentence: string): boolean => ALL_OF_THEM.test(sentence)

/** True for words on many events: "claimed responsibility for similar attacks". */
export const goesOverMany = (sentence: string): boolean => GENERAL.test(sentence)

/** True for a claim of this event: not of "most attacks" nor of earlier ones. */
export const claimsIt = ({ act, content, target }: Statement): boolean =>
  act === 'claim-responsibility' && !GENERAL.test(firstWords(target ?? content.text))

/** True for an accusation of this event: of a deed that is known, and of no run of events. */
export function blamesForIt({ act, content, target, verb }: Statement, sentence: string): boolean {
  const words = firstWords(content.text)
  if (act !== 'accuse' || GENERAL.test(words) || HABIT.test(sentence)) return false
  return DEFINITE.test(words) || DEFINITE.test(target ?? '') || /^(?:blam|suspect|implicat)/i.test(verb)
}

/** True for a sentence that lays this event at somebody's door. */
export const laysItAtADoor = (sentence: string): boolean => DEFINITE.test(sentence) && !HABIT.test(sentence)

/** True for a denial of having done it; `isAnswer` where someone has claimed it or was blamed before. */
export function deniesIt({ act, content }: Statement, isAnswer: boolean): boolean {
  const words = firstWords(content.text)
  return act === 'deny' && (INVOLVEMENT.test(words) || DEFINITE.test(words) || (isAnswer && ANSWER.test(words)))
}
