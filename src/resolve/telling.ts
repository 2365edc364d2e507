import type { Document, IncidentMention } from '#model/index.ts'
import type { ReportedMention } from './reported-mention.ts'

/** The most of a telling that is kept: what matters stands first. */
const MOST = 900

/** The words that tell a mention: of a report with one mention its headline and first sentences, else the mention's own. */
export function tellingOf(
  { title, text }: Pick<Document, 'title' | 'text'>,
  { span }: IncidentMention,
  isOnly: boolean,
): string {
  return isOnly ? `${title}. ${text.slice(0, MOST)}` : text.slice(span.start, Math.min(span.end, span.start + MOST))
}

/** The mentions of a document as resolving wants them: `reportedMentions(document, extraction.incidents)`. */
export function reportedMentions(document: Document, mentions: readonly IncidentMention[]): ReportedMention[] {
  return mentions.map((mention) => ({ mention, document, told: tellingOf(document, mention, mentions.length === 1) }))
}
