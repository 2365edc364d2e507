import { perWord, type Word } from '#text/index.ts'

/**
 * Asks of a word what a gazetteer or a registry knows of it, once as long as the same one is read with.
 * `const wordsFrom = perWordIn((word, gazetteer: Gazetteer) => gazetteer.wordsFrom(foldedOf(word)))`.
 */
export function perWordIn<K extends object, T extends NonNullable<unknown> | null>(
  ask: (word: Word, list: K) => T,
): (word: Word, list: K) => T {
  const keptWith = perWord((): { list: K | null; answer: T | null } => ({ list: null, answer: null }))
  return (word, list) => {
    const kept = keptWith(word)
    if (kept.list !== list) {
      kept.answer = ask(word, list)
      kept.list = list
    }
    return kept.answer as T
  }
}
