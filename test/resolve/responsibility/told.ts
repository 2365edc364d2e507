import { extract } from '#extract/index.ts'
import { createLexicon, emptyGazetteer } from '#lexicon/index.ts'
import { type IncidentActor, plainDocument, type Responsibility } from '#model/index.ts'
import { responsibilityOf, type ToldDocument } from '#resolve/index.ts'
import { told } from '../mentions.ts'

const lexicon = createLexicon({ gazetteer: emptyGazetteer })

/** A report as it was read, all its incidents one. */
export function report(id: string, text: string, published: string | null = '2027-05-01'): ToldDocument {
  const { incidents, statements } = extract(plainDocument(text, { id, published }), lexicon)
  return { id, published, text, statements, mentions: incidents, others: [] }
}

/** A report that tells one incident a paragraph, seen from the one of paragraph `nth`. */
export function reportOfSeveral(id: string, paragraphs: readonly string[], nth: number): ToldDocument {
  const text = paragraphs.join('\n\n')
  const spans = paragraphs.map((paragraph) => ({ start: text.indexOf(paragraph), end: text.indexOf(paragraph) + 40 }))
  const mention = told(id, { span: spans[nth]! }).mention
  return { ...report(id, text), mentions: [mention], others: spans.filter((_, k) => k !== nth) }
}

const actorsOf = (documents: readonly ToldDocument[]): IncidentActor[] =>
  documents.flatMap(({ mentions }) => mentions.flatMap(({ actors }) => actors))

/** Who claimed and who was blamed, over some reports of one incident. */
export const over = (...documents: ToldDocument[]): Responsibility =>
  responsibilityOf({ actors: actorsOf(documents), documents })

/** The responsibility told by one text. */
export const inText = (text: string): Responsibility => over(report('r1', text))

/** One line a voice: "claim: Red Front", "blame: police -> Red Front". */
export const brief = ({ claims, blames, denials, unclaimed }: Responsibility): string[] =>
  [...claims, ...blames, ...denials, ...unclaimed].map(({ kind, by, who }) =>
    [kind, [by?.name ?? by?.text, who?.name].filter(Boolean).join(' -> ')].filter(Boolean).join(': '),
  )
