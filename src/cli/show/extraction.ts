import type { LeftOut } from '#desk/index.ts'
import type { Extraction, Figure, IncidentMention, IngestedDocument, Statement } from '#model/index.ts'
import { paint, plural } from '../terminal.ts'
import { actorWords, placeWords, tollWords } from './incident.ts'
import { showHead } from './read.ts'

/**
 * What was found in a document, for the terminal; with the counts that were left out (`--explain`), these with their
 * reasons, and each field with its words and its rule.
 */
export function showExtraction(
  ingested: IngestedDocument,
  extraction: Extraction,
  left: readonly LeftOut[] | null,
): string {
  const explain = left !== null
  const { incidents, figures, statements } = extraction
  return [
    ...showHead(ingested),
    heading(plural(incidents.length, 'incident')),
    ...incidents.flatMap((incident, index) => showIncident(incident, index + 1, explain)),
    ...(left ?? []).map(showLeftOut),
    heading(plural(figures.length, 'figure')),
    ...figures.map((figure) => showFigure(figure, explain)),
    heading(plural(statements.length, 'statement')),
    ...statements.flatMap((statement) => showStatement(statement, explain)),
    '',
  ].join('\n')
}

const heading = (words: string): string => paint('bold', `  ${words}`)

function showIncident(incident: IncidentMention, number: number, explain: boolean): string[] {
  const when = incident.date ? incident.date.edtf : 'no date'
  const lines = [`    ${number}. ${when}  ${placeWords(incident)}  ${incident.type}: ${tollWords(incident)}`]
  const actors = actorWords(incident)
  if (actors) lines.push(`       ${actors}`)
  if (!explain) return lines
  const trace = incident.evidence.map(
    ({ field, text, start, end, rule }) =>
      `       ${paint('dim', field.padEnd(11))} “${oneLine(text)}” ${paint('dim', `${start}–${end}, ${rule}`)}`,
  )
  const inferred =
    incident.inferred.length > 0 ? [`       ${paint('dim', 'inferred')}    ${incident.inferred.join(', ')}`] : []
  return [...lines, ...trace, ...inferred]
}

const showLeftOut = ({ text, fate, why, start, end }: LeftOut): string =>
  `    left out: “${oneLine(text)}” ${paint('dim', `${start}–${end}, ${fate}`)}: ${why}`

function showFigure(figure: Figure, explain: boolean): string {
  const { category, place, period, actor } = figure
  const about = [figure.measure, category, place, period?.edtf, actor].filter(Boolean).join(', ')
  const carried = Object.entries(figure.carried ?? {}).map(([field, from]) => `${field} from the ${from}`)
  const trace = explain ? paint('dim', ` ${[`${figure.start}–${figure.end}`, ...carried].join(', ')}`) : ''
  return `    ${oneLine(figure.text)}  ${paint('dim', figure.unit)}  ${about}${trace}`
}

function showStatement(
  { speaker, verb, act, target, content, start, end, rule }: Statement,
  explain: boolean,
): string[] {
  const who = speaker.name ?? speaker.text
  const line = `    ${oneLine(who)} ${paint('dim', `${oneLine(verb)} (${act}${target ? `, ${target}` : ''}):`)} ${shorten(oneLine(content.text))}`
  return explain ? [line, `       ${paint('dim', `${start}–${end}, ${rule}`)}`] : [line]
}

const oneLine = (words: string): string => words.replace(/\s+/g, ' ').trim()

const shorten = (words: string): string => (words.length > 110 ? `${words.slice(0, 109)}…` : words)
