// The scorers that everyone uses are run as they are, so that `npm run eval` prints their figures and no others.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Document, plainDocument } from '#model/index.ts'

export interface GoldLine {
  readonly id: string
  readonly text: string
}

/** A gold text as a document: nothing is known of it but its words. */
export const documentOf = ({ id, text }: GoldLine): Document => plainDocument(text, { id })

export const readGold = (path: string): GoldLine[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

/** What a shared scorer prints for these output lines, a row a line. */
export function scored(
  scorer: string,
  gold: string,
  lines: readonly object[],
  options: readonly string[] = [],
): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'daybook-eval-'))
  try {
    const output = join(folder, 'output.jsonl')
    writeFileSync(output, lines.map((line) => JSON.stringify(line)).join('\n'))
    return execFileSync(process.execPath, [scorer, gold, output, ...options], { encoding: 'utf8' })
      .split('\n')
      .filter(Boolean)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
