import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { plainDocument, type Statement } from '#model/index.ts'
import { statementsIn } from './find.ts'
import { sameSpeaker } from './seeds.ts'

interface HardCue {
  readonly cue: string
  readonly start: number
  readonly speaker: string
  readonly act: string
}

interface HardCase {
  readonly id: string
  readonly text: string
  readonly statements: readonly HardCue[]
}

/** A statement found in a hard paragraph, with the cue that it stands on, if a reader expects one there. */
export interface HardFinding {
  readonly id: string
  readonly statement: Statement
  readonly expected: HardCue | null
  readonly isRightSpeaker: boolean
}

export interface HardResult {
  readonly found: readonly HardFinding[]
  readonly missed: readonly (HardCue & { readonly id: string })[]
}

/**
 * Pairs what is found in each hard paragraph with what a reader expects: the same verb in the same sentence. What
 * goes on without a verb ("quote/continued") is paired with the speaker before it. Anything else counts as wrong.
 */
export function compareHard(): HardResult {
  const lines = readFileSync(fileURLToPath(new URL('hard.jsonl', import.meta.url)), 'utf8')
    .trim()
    .split('\n')
  const found: HardFinding[] = []
  const missed: (HardCue & { id: string })[] = []
  for (const { id, text, statements } of lines.map((line) => JSON.parse(line) as HardCase)) {
    const free = new Set(statements)
    for (const statement of statementsIn(plainDocument(text))) {
      const expected =
        [...free].find(
          (cue) =>
            statement.start <= cue.start &&
            cue.start < statement.end &&
            cue.cue.toLowerCase().startsWith(statement.verb.split(' ')[0]!.toLowerCase()),
        ) ?? null
      if (expected) free.delete(expected)
      const speaker = expected?.speaker ?? statements[0]?.speaker ?? ''
      const isKnown = expected !== null || statement.rule === 'quote/continued' || statement.rule === 'according-to'
      found.push({
        id,
        statement,
        expected,
        isRightSpeaker:
          isKnown &&
          [speaker, ...(expected ? [] : statements.map((cue) => cue.speaker))].some((name) =>
            sameSpeaker({ speaker: name }, statement),
          ),
      })
    }
    missed.push(...[...free].map((cue) => ({ ...cue, id })))
  }
  return { found, missed }
}
