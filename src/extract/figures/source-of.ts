import type { Span, Statement } from '#model/index.ts'

/** Characters of a stretch of the text; longer contents stand in several. */
const STRETCH = 2048

/**
 * Tells which statement gives what stands in a span: the first whose content holds it. Statements are laid out by the
 * stretches of text that they reach over, so that a long text asks few of them.
 */
export function sourceFinder(statements: readonly Statement[]): (span: Span) => string | null {
  const stretches = new Map<number, Statement[]>()
  for (const statement of statements) {
    const { start, end } = statement.content
    for (let at = Math.floor(start / STRETCH); at * STRETCH < end; at++) {
      const reaching = stretches.get(at)
      if (reaching) reaching.push(statement)
      else stretches.set(at, [statement])
    }
  }
  return ({ start, end }) =>
    stretches.get(Math.floor(start / STRETCH))?.find(({ content }) => content.start <= start && end <= content.end)
      ?.id ?? null
}
