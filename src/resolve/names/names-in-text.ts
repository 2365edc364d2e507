// Names as a text prints them, for lists: whoever is named, whether or not the record has an incident or a statement of theirs.

const WORD = "\\p{Lu}[\\p{L}\\p{M}'’]*(?:-\\p{L}[\\p{L}\\p{M}'’]*)*"
/** Small words inside names: "Harkat ul Jihad", "Jaish al-Adl", "Army of the Pure". */
const INSIDE = '(?:al|el|ul|ur|us|ud|as|ash|e|i|bin|ibn|bint|of the|of|wa|wal|for|in)'
const RUN = new RegExp(`${WORD}(?:[ \\u00a0](?:${INSIDE}[ \\u00a0-])?${WORD}){0,7}`, 'gu')

/** A longer text is no report: its names are those of its first million characters. */
const MOST = 1_000_000

/**
 * The runs of capitalised words of a text, each once, without the article before and the 's behind:
 * `namesInText('The Army of the Pure met Karim Khan.')` is `['Army of the Pure', 'Karim Khan']`.
 */
export function namesInText(text: string): string[] {
  const names = new Set<string>()
  for (const [run] of text.slice(0, MOST).matchAll(RUN)) {
    const name = run.replace(/^(?:The|A|An) /, '').replace(/['’]s?$/, '')
    if (name.length > 2) names.add(name)
  }
  return [...names]
}
