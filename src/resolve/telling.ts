import { type Document, daysOf, type IncidentMention } from '#model/index.ts'
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
  return mentions.map((mention) => ({
    mention,
    document,
    told: tellingOf(document, mention, mentions.length === 1),
    isRecalled: isRecalled(mention, mentions, document.published),
  }))
}

const DAY_MS = 86_400_000
/** News is of today, yesterday or the night before; what lies further back beside it is remembered. */
const OLD_DAYS = 3

/** "It was the second such attack in a month; one on 6 March killed 14": a newer event is what the report is about. */
export function isRecalled(
  mention: IncidentMention,
  all: readonly IncidentMention[],
  published: string | null,
): boolean {
  const last = lastDay(mention)
  if (last === null || published === null || Date.parse(published) - last < OLD_DAYS * DAY_MS) return false
  return all.some((other) => (lastDay(other) ?? Number.NEGATIVE_INFINITY) - last >= OLD_DAYS * DAY_MS)
}

function lastDay({ date }: IncidentMention): number | null {
  const days = date && daysOf(date.edtf)
  return days ? Date.parse(days[1]) : null
}
