import { TRIGGERS, type TriggerKind } from '#lexicon/index.ts'
import { lowerAt, type Reading } from './reading.ts'

/** A word or phrase that tells the kind of an event, at its place. */
export interface Trigger {
  readonly from: number
  readonly to: number
  readonly kind: TriggerKind
}

const BY_FIRST = new Map<string, { words: readonly string[]; kinds: readonly TriggerKind[] }[]>()
for (const [phrase, kind] of TRIGGERS) {
  const words = phrase.split(' ')
  const rows = BY_FIRST.get(words[0]!) ?? []
  const known = rows.findIndex((row) => row.words.join(' ') === phrase)
  if (known >= 0) rows[known] = { words, kinds: [...rows[known]!.kinds, kind] }
  else rows.push({ words, kinds: [kind] })
  rows.sort((a, b) => b.words.length - a.words.length)
  BY_FIRST.set(words[0]!, rows)
}

/** Finds every trigger between two tokens: the longest phrase at each place, with each kind that it tells. */
export function findTriggers(reading: Reading, from: number, to: number): Trigger[] {
  const found: Trigger[] = []
  for (let at = from; at < to; at++) {
    const rows = BY_FIRST.get(lowerAt(reading, at))
    if (!rows) continue
    for (const { words, kinds } of rows) {
      let matched = 1
      while (matched < words.length && at + matched < to && lowerAt(reading, at + matched) === words[matched]) matched++
      if (matched < words.length) continue
      for (const kind of kinds) found.push({ from: at, to: at + words.length, kind })
      at += words.length - 1
      break
    }
  }
  return found
}
