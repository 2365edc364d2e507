// Who says what about whom. Cues are found, speakers resolved, contents cut; each statement keeps its sentence.
import { mentionId, quoteOf, type Statement } from '#model/index.ts'
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
  return propose(reading).flatMap((proposal) => {
    const statement = toStatement(context, proposal)
    if (taken.has(statement.id)) return []
    taken.add(statement.id)
    return [statement]
  })
}

function toStatement(
  { document, view: { tokens } }: Context,
  { line, cue, content, target, deed, verb, rule, mention, party, isQuoted }: Proposal,
): Statement {
  const { text, id } = document
  const { start, end } = line.sentence
  const spanOf = (from: number, to: number) => ({ start: tokens[from]!.start, end: tokens[to - 1]!.end })
  const said = spanOf(content.from, content.to)
  return {
    id: mentionId(id, 'statement', spanOf(cue.from, cue.to)),
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
    target: target ? text.slice(spanOf(target.from, target.to).start, spanOf(target.from, target.to).end) : null,
    content: quoteOf(text, said.start, said.end),
    quoted: isQuoted,
    plover: deed.plover,
    rule,
  }
}
