import { PARTICLES } from './name-words.ts'
import { type Hear, wordLikeness } from './word-likeness.ts'

/** Words of two names laid beside each other, each used once, the likest pairs first. */
export interface Alignment {
  readonly pairs: readonly { readonly a: string; readonly b: string; readonly likeness: number }[]
  readonly onlyA: readonly string[]
  readonly onlyB: readonly string[]
}

/** Below this two words are not laid beside each other at all. */
const LEAST = 0.3
/** The most words of one name that are compared. */
const MOST_WORDS = 16

/** "Good Will", "Patr ushev": two words of one name that together are a word of the other are one. */
function joined(words: readonly string[], others: readonly string[]): readonly string[] {
  for (let at = 0; at + 1 < words.length; at++) {
    const [one, next] = [words[at] as string, words[at + 1] as string]
    const both = one + next
    const isWord = others.some((other) => other === both || (both.length > 6 && wordLikeness(both, other) > 0.9))
    const isInitials = one.length === 1 && next.length === 1
    if (isWord && !isInitials && !others.includes(one) && !others.includes(next))
      return joined([...words.slice(0, at), both, ...words.slice(at + 2)], others)
  }
  return words
}

/** "JC Doe" beside "Jean Claude Doe": letters that the other name's words begin with, one after the other. */
function spelledOut(words: readonly string[], others: readonly string[]): readonly string[] {
  const at = words.findIndex(
    (word) =>
      /^[a-z]{2,3}$/.test(word) && others.some((_, from) => isInitialsOf(word, others.slice(from, from + word.length))),
  )
  return at < 0 || others.includes(words[at] as string)
    ? words
    : [...words.slice(0, at), ...(words[at] as string), ...words.slice(at + 1)]
}

const isInitialsOf = (letters: string, words: readonly string[]): boolean =>
  words.length === letters.length && words.every((word, at) => word.length > 2 && word[0] === letters[at])

/** Lays two names beside each other. `align(['j', 'doe'], ['jane', 'doe']).pairs` has both words. */
export function align(wordsA: readonly string[], wordsB: readonly string[], hear?: Hear): Alignment {
  const [allA, allB] = [wordsA.slice(0, MOST_WORDS), wordsB.slice(0, MOST_WORDS)]
  const one = spelledOut(joined(allA, allB), allB)
  const other = spelledOut(joined(allB, allA), allA)
  const candidates = one.flatMap((a, i) =>
    other.map((b, j) => ({ i, j, a, b, likeness: likenessOf(a, b, hear), shift: Math.abs(i - j) })),
  )
  candidates.sort((x, y) => y.likeness - x.likeness || x.shift - y.shift || x.i - y.i)
  const [takenA, takenB] = [new Set<number>(), new Set<number>()]
  const pairs: Alignment['pairs'][number][] = []
  for (const { i, j, a, b, likeness } of candidates) {
    if (likeness < LEAST || takenA.has(i) || takenB.has(j)) continue
    takenA.add(i)
    takenB.add(j)
    pairs.push({ a, b, likeness })
  }
  return {
    pairs,
    onlyA: one.filter((_, i) => !takenA.has(i)),
    onlyB: other.filter((_, j) => !takenB.has(j)),
  }
}

/** An initial stands for a word that begins with it; two stand for a double name, "JC" for "Jean Claude". */
function likenessOf(a: string, b: string, hear?: Hear): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length === 1 && long.length > 1 && !PARTICLES.has(long)) return long.startsWith(short) ? 0.85 : 0
  return wordLikeness(a, b, hear)
}
