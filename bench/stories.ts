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
