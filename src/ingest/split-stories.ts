import { factsOf, type LineFacts } from './line-facts.ts'
import type { Line } from './lines.ts'
import { BEGINNINGS, type Page } from './story-beginnings.ts'
import { type Stretch, teasersAmong } from './teasers.ts'

/** The lines of one story of a file, and how many teasers of other stories stood below it. */
export interface StoryLines {
  readonly lines: readonly Line[]
  readonly teasers: number
}

/** Splits a file's lines into the lines of its stories. One article, whatever its sub-headings and blank lines, stays whole. */
export function splitStories(lines: readonly Line[]): StoryLines[] {
  const facts = lines.map(factsOf)
  const page: Page = { lines, facts, isFirstDated: startsDated(facts) }
  const stretches = stretchesOf(page)
  const isTeaser = teasersAmong(page, stretches)
  const stories: { lines: readonly Line[]; teasers: number }[] = []
  for (const [n, { start, end }] of stretches.entries()) {
    // Separators go: they stand between stories or sections and belong to none.
    if (n > 0 && isTeaser[n]) stories.at(-1)!.teasers++
    else stories.push({ lines: lines.slice(start, end).filter((_, k) => !facts[start + k]!.isSeparator), teasers: 0 })
  }
  return stories
}

function stretchesOf(page: Page): Stretch[] {
  const starts = [0]
  let hasBody = false
  for (let i = 0; i < page.lines.length; i++) {
    if (hasBody && BEGINNINGS.some((row) => row.at(page, i))) {
      starts.push(withLabelsAbove(page, i))
      hasBody = false
    }
    hasBody ||= page.facts[i]!.isBody
  }
  return starts.map((start, n) => ({ start, end: starts[n + 1] ?? page.lines.length }))
}

function startsDated(facts: readonly LineFacts[]): boolean {
  const headline = facts.findIndex((fact) => fact.isHeadline)
  const body = facts.findIndex((fact) => fact.isBody)
  return headline >= 0 && headline < body && facts[body]!.isDated
}

/** A date, a label or a byline right above a headline belongs to its story. */
function withLabelsAbove({ lines, facts }: Page, i: number): number {
  let start = i
  while (
    start > 0 &&
    facts[start - 1]!.furniture?.where === 'head' &&
    (lines[start - 1]!.blanks > 0 || facts[start - 2]?.furniture)
  )
    start--
  return start
}
