// Who says what about whom. Cues are found, speakers resolved, contents cut; each statement keeps its sentence.
import { mentionId, quoteOf, type Statement } from '#model/index.ts'
import { textBetween } from '#text/index.ts'
import type { Context } from '../context.ts'
import type { Proposal } from './proposal.ts'
import { propose } from './propose.ts'
import { layOut } from './reading.ts'

/**
 * Finds the attributed claims, demands, denials and reports of a document, in text order.
 * `findStatements(context)` on "“It will end soon,” the mayor said." gives one, spoken by "the mayor".
 */
export function findStatements(context: Context): Statement[] {
  const reading = layOut(context)
  const taken = new Set<string>()
  const statements: Statement[] = []
  for (const proposal of propose(reading)) {
    const statement = toStatement(context, proposal)
    if (taken.has(statement.id)) continue
    taken.add(statement.id)
    statements.push(statement)
  }
  return statements
}

function toStatement(
  { document, view: { tokens } }: Context,
  { line, cue, content, target, deed, verb, rule, mention, party, isQuoted }: Proposal,
): Statement {
  const { text, id } = document
  const { start, end } = line.sentence
  return {
    id: mentionId(id, 'statement', { start: tokens[cue.from]!.start, end: tokens[cue.to - 1]!.end }),
    start,
    end,
    speaker: {
      text: mention?.text ?? '',
      name: party ? (party.name ?? (party.text === mention?.text ? null : party.text)) : (mention?.name ?? null),
      role: party?.role ?? mention?.role ?? null,
      side: party?.side ?? mention?.side ?? null,
    },
    verb,
    act: deed.act,
    target: target ? textBetween(text, tokens, target.from, target.to) : null,
    content: quoteOf(text, tokens[content.from]!.start, tokens[content.to - 1]!.end),
    quoted: isQuoted,
    plover: deed.plover,
    rule,
  }
}
