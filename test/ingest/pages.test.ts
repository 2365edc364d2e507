import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { ingest, readLine } from '#ingest/index.ts'

// Golden folders, found by listing: an input and what is expected of it. A missing expectation is written for review,
// a changed one is left beside it as `-changed`; on the build server nothing is written and a missing one fails.
const PAGES = fileURLToPath(new URL('../pages', import.meta.url))
const isBuildServer = Boolean(process.env.CI)

async function readFolder(folder: string): Promise<string> {
  const name = readdirSync(folder).find((file) => file.startsWith('input.'))!
  const { documents, problems } = await ingest({ name, bytes: readFileSync(join(folder, name)) })
  const lines = documents.map((one) => {
    const { text, parts, ...head } = readLine(one)
    // Parts are written with their words, so that a person can read the expectation.
    const words = parts.map((part) => `${part.kind}: ${text.slice(part.start, part.end)}`)
    return {
      ...head,
      publishedBasis: one.publishedBasis,
      issues: one.issues.map((issue) => issue.message),
      parts: words,
    }
  })
  return `${JSON.stringify({ documents: lines, problems: problems.map((problem) => problem.message) }, null, 2)}\n`
}

describe('golden pages', () => {
  for (const slug of readdirSync(PAGES)) {
    test(slug, async () => {
      const folder = join(PAGES, slug)
      const golden = join(folder, 'expected.json')
      const got = await readFolder(folder)
      if (!existsSync(golden)) {
        expect(isBuildServer, `${slug} has no expected.json; run the tests outside CI to write it`).toBe(false)
        writeFileSync(golden, got)
      }
      const want = readFileSync(golden, 'utf8')
      if (got !== want && !isBuildServer) writeFileSync(join(folder, 'expected-changed.json'), got)
      expect(JSON.parse(got)).toEqual(JSON.parse(want))
    })
  }
})
