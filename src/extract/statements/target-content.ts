import { PREPOSITIONS, type SpeechVerb } from '#lexicon/index.ts'
import type { Token } from '#text/index.ts'
import type { Cue } from './cue.ts'
import { afterAdverbials, beforeTime, isAuxiliary } from './grammar.ts'
import type { Range } from './name-run.ts'
import { isComma, phraseBefore } from './noun-phrase.ts'
import { type Content, trimmed } from './trimmed.ts'
import { isA, PREPOSITION, STOP } from './word-class.ts'

/** "accused X of Y", "urged X to Y", "blamed X on Y". */
export function targetContent(
  tokens: readonly Token[],
  { row, end, at, opens }: Cue,
  floor: number,
  stop: number,
): Content | null {
  const from = targetStart(tokens, row, at, end, stop)
  const isBlame = row.followedBy?.includes('blame') === true
  const marker = isBlame && tokens[from]?.lower === 'on' ? from : findMarker(tokens, from, stop, row.until ?? [])
  if (marker < 0)
    return row.needs === 'until' || from >= stop
      ? null
      : trimmed(tokens, {
          from,
          to: stop,
          target: row.act === 'accuse' ? { from, to: nameEnd(tokens, from, stop) } : null,
          isTag: false,
        })
  const word = tokens[marker]!.lower
  const last = beforeLimit(tokens, from, beforeTime(tokens, marker - 1, from) + 1)
  // "summoned the ambassador to protest": the marker is the verb after "to".
  // "the guards, whom they accuse of looting": the target stands before.
  const before = marker === from && isA(tokens[opens - 1], STOP) ? antecedent(tokens, opens - 1, floor) : null
  const target = before ?? { from, to: last - 1 > from && tokens[last - 1]!.lower === 'to' ? last - 1 : last }
  if ((row.verb === 'blame' && word === 'on') || row.verb === 'attribute') {
    const other = trimmed(tokens, { from: marker + 1, to: stop, target: null, isTag: false })
    const blamed = { from: other.from, to: nameEnd(tokens, other.from, other.to) }
    // "…, which it attributes to the group": what is attributed stands before.
    return marker > from
      ? { from, to: marker, target: blamed, isTag: false }
      : trimmed(tokens, { from: floor, to: opens - 1, target: blamed, isTag: true })
  }
  // "laid the blame for it on the mayor": who is blamed stands after "on".
  if (isBlame && marker + 1 < stop) {
    const blamed = { from: marker + 1, to: nameEnd(tokens, marker + 1, stop) }
    return trimmed(tokens, {
      from: marker > from ? from : marker + 1,
      to: marker > from ? marker : stop,
      target: blamed,
      isTag: false,
    })
  }
  return trimmed(tokens, {
    from: word === 'to' ? marker : marker + 1,
    to: stop,
    target: target.to > target.from ? target : null,
    isTag: false,
  })
}

/** "the guards" before ", whom they accuse of": the words after the last preposition. */
function antecedent(tokens: readonly Token[], which: number, floor: number): Range | null {
  const phrase = phraseBefore(tokens, which, floor)
  if (!phrase) return null
  let from = phrase.from
  for (let k = phrase.from; k + 1 < phrase.to; k++)
    if (isA(tokens[k], PREPOSITION) && tokens[k]!.lower !== 'of') from = k + 1
  return { from, to: phrase.to }
}

/** "gave residents until Friday to leave", "ordered workers back to work": the words before "until" and "back". */
const beforeLimit = (tokens: readonly Token[], from: number, to: number): number =>
  to - 1 > from && ['until', 'till', 'back'].includes(tokens[to - 1]!.lower) ? to - 1 : to

/** "aid workers were accused of spying by the chief": the subject is the target, the agent no part of what is said. */
export function passiveContent(tokens: readonly Token[], { row, end, patient, subject }: Cue, stop: number): Content {
  const marker = findMarker(tokens, end, stop, row.until ?? [])
  // "an editor indicted by the court, …": whom or what it is done to is all there is.
  if (marker < 0 && patient && subject) return { ...patient, target: patient, isTag: false }
  const from = marker < 0 ? end : tokens[marker]!.lower === 'to' ? marker : marker + 1
  const to = subject && subject.from - 1 > from ? subject.from - 1 : stop
  return trimmed(tokens, { from, to, target: patient, isTag: false })
}

/** Where a target starts: after "on" in "called on X to", after "finger at" in "pointed a finger at X for". */
function targetStart(
  tokens: readonly Token[],
  { followedBy, within = 1, until }: SpeechVerb,
  at: number,
  end: number,
  stop: number,
): number {
  let k = end
  if (followedBy && within <= 3) {
    k = at + 1
    while (k < stop && !followedBy.includes(tokens[k]!.lower)) k++
    k++
    if (tokens[k]?.lower === 'at') k++
  }
  k = afterAdverbials(tokens, k, stop)
  // "communicated to the ministry to act": the first "to" only opens the target.
  return k < stop && tokens[k]!.lower === 'to' && until?.includes('to') && followedBy ? k + 1 : k
}

/** How far to look for the word that ends a target. */
const WINDOW = 26

/** The word that ends a target, before anything that closes the clause. */
export function findMarker(tokens: readonly Token[], from: number, stop: number, until: readonly string[]): number {
  for (let k = from; k < Math.min(stop, from + WINDOW); k++) {
    const token = tokens[k]!
    if (until.includes(token.lower) && (k > from || token.lower !== 'on')) return k
    if (
      token.text === ';' ||
      token.text === '.' ||
      (k > from && (isAuxiliary(token) || (token.lower === 'that' && !until.includes('that'))))
    )
      return -1
  }
  return -1
}

function nameEnd(tokens: readonly Token[], from: number, to: number): number {
  let k = from
  while (
    k < to &&
    !isComma(tokens[k]!) &&
    !(tokens[k]!.text === '.' && k + 1 >= to) &&
    (k === from || !PREPOSITIONS.has(tokens[k]!.lower)) &&
    tokens[k]!.lower !== 'and'
  )
    k++
  return k
}
