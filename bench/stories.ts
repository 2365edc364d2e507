import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const REPORTS = fileURLToPath(new URL('../data/sample/reports', import.meta.url))

/** Stories of about `length` characters, each made of the sample book's own reports, none twice the same. */
export function stories(count: number, length = 3000): string[] {
  const reports = readdirSync(REPORTS, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(txt|md)$/.test(name))
    .sort()
    .map((name) => readFileSync(join(REPORTS, name), 'utf8').trim())
  if (reports.length === 0) throw new Error(`no reports in ${REPORTS}`)
  return Array.from({ length: count }, (_, index) => {
    let story = ''
    for (let at = index; story.length < length; at++) story += `${reports[at % reports.length]}\n\n`
    return story.slice(0, length)
  })
}

/**
 * A story as it might be told of other people and places: every third name has an ending of its own, and numbers of
 * several digits are others. Over many stories this brings ever new words, as news does.
 */
export function renamed(story: string, index: number): string {
  const ending =
    SYLLABLES[index % 20]! + SYLLABLES[Math.floor(index / 20) % 20]! + SYLLABLES[Math.floor(index / 400) % 20]!
  let names = index
  return story
    .replace(/\b[A-Z][a-z]{3,}\b/g, (name) => (names++ % 3 === 0 ? name + ending : name))
    .replace(/\b\d{2,3}\b/g, (digits) => String(Number(digits) + (index % 50)))
}

const SYLLABLES = 'ba da fa ga ka la ma na pa ra sa ta bi di gi ki li mi ni ri'.split(' ')
