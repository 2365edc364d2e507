import type { Page } from './story-beginnings.ts'

/** The lines of a file from one beginning to the next. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

const LONGEST_TEASER = 260

/**
 * Which stretches only point to stories on other pages: a headline and one short paragraph without a dateline, cut off
 * with dots or one of several, beside a story of more than three times its length.
 */
export function teasersAmong({ lines, facts }: Page, stretches: readonly Stretch[]): boolean[] {
  const lengths = stretches.map(({ start, end }) => {
    let length = 0
    for (let i = start; i < end; i++) if (facts[i]!.isBody || lines[i]!.mark) length += lines[i]!.text.length
    return length
  })
  const isShaped = stretches.map(({ start, end }, n) => {
    const bodies = lines.slice(start, end).filter((_, k) => facts[start + k]!.isBody)
    const isDated = facts.slice(start, end).some((fact) => fact.isDated)
    return !isDated && bodies.length <= 1 && lengths[n]! <= LONGEST_TEASER
  })
  const several = isShaped.filter(Boolean).length > 1
  const longest = Math.max(...lengths)
  return stretches.map(({ start, end }, n) => {
    const isCut = lines.slice(start, end).some((line) => /(?:…|\.\.\.)$/.test(line.text))
    return isShaped[n]! && (isCut || several) && lengths[n]! * 3 < longest
  })
}
