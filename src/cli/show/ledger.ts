import type { LedgerEntry, Position, SourcedStatement } from '#model/index.ts'
import { paint } from '../terminal.ts'

const STATES = {
  contradict: ['≠', 'contradict', 'red'],
  revised: ['↻', 'revised', 'yellow'],
  scope: ['⊂', 'differ in scope', 'cyan'],
  agree: ['=', 'agree', 'green'],
  single: ['·', 'one source', 'dim'],
} as const

/** An entry for the terminal: its state, what was found, and each figure with its source, day and sentence. */
export function entryLines(entry: LedgerEntry): string[] {
  const [sign, word, colour] = STATES[entry.state]
  const width = Math.max(...entry.lines.map(({ figure }) => figure.text.length))
  return [
    `${paint(colour, `${sign} ${word}`)}  ${paint('bold', entry.title)}`,
    ...entry.findings.map(({ message }) => `  ${message}`),
    ...entry.lines.flatMap((line) => [
      `  ${line.figure.text.padEnd(width)}  ${line.source.name}, ${line.document.published ?? 'no date'}${openFacets(line.inferred)}`,
      paint('dim', `  ${' '.repeat(width)}  ${quoted(line.sentence.text)} (${line.document.title})`),
    ]),
    '',
  ]
}

const openFacets = (inferred: Readonly<Record<string, string>>): string => {
  const facets = Object.keys(inferred)
  return facets.length > 0 ? ` (${facets.join(', ')} inferred)` : ''
}

/** A statement for the terminal: day, speaker, act and target, and the words. */
export function statementLine({ statement, speaker, party, targetParty, document }: SourcedStatement): string {
  const who = party && party.name !== speaker ? `${speaker} (${party.name})` : speaker
  const whom = targetParty?.name ?? statement.target
  const act = paint('bold', `${statement.act}${whom ? ` → ${whom}` : ''}`)
  return `${document.published ?? 'no date   '}  ${who}  ${act}\n            ${oneLine(statement.content.text)}`
}

/** A position for the terminal: who accuses whom, with both sides' statements in the order of days. */
export function positionLines({ title, state, accusations, denials }: Position): string[] {
  const told =
    (sign: string) =>
    ({ speaker, sentence, document }: SourcedStatement) =>
      `  ${sign} ${document.published ?? 'no date   '}  ${speaker}: ${quoted(sentence.text)}`
  return [
    `${paint(state === 'contested' ? 'yellow' : 'dim', state)}  ${paint('bold', title)}`,
    ...accusations.map(told('+')),
    ...denials.map(told('−')),
    '',
  ]
}

/** In quotation marks, unless it brings its own. */
const quoted = (words: string): string => (/^[“"‘]/.test(words) ? oneLine(words) : `“${oneLine(words)}”`)
const oneLine = (words: string): string => words.replace(/\s+/g, ' ')
