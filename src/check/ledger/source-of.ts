import { foldName } from '#lexicon/index.ts'
import type { LineSource, Span, Statement } from '#model/index.ts'
import type { Page } from './page.ts'

/** Who gives a figure, and whether the figure's own sentence says so. */
export interface FoundSource {
  readonly source: LineSource
  readonly isInferred: boolean
}

/** Fewer statements than this do not make a document a report on one body's findings. */
const LEAST_REPORTS = 2

/** Finds who says what stands at a span: the innermost statement that holds it, else the body that the document reports on. */
export function sourceFinder(page: Page): (span: Span) => FoundSource {
  const statements = [...page.extraction.statements].sort((a, b) => a.content.start - b.content.start)
  const reporter = reporterOf(statements)
  return (span) => {
    const holding = before(statements, span)
      .filter(({ content }) => span.end <= content.end)
      .sort((a, b) => lengthOf(a) - lengthOf(b))[0]
    if (holding) return { source: speakerSource(holding), isInferred: false }
    if (reporter) return { source: reporter, isInferred: true }
    const { outlet, id } = page.context.document
    return {
      source: { key: outlet ? foldName(outlet) : `document ${id}`, name: outlet ?? 'the report itself', side: null },
      isInferred: true,
    }
  }
}

const lengthOf = ({ content }: Statement): number => content.end - content.start

/** The statements whose content begins at or before a span, the nearest ones: a quotation holds few others. */
function before(statements: readonly Statement[], span: Span): readonly Statement[] {
  let [low, high] = [0, statements.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (statements[middle]!.content.start <= span.start) low = middle + 1
    else high = middle
  }
  return statements.slice(Math.max(0, low - NEAR), low)
}
const NEAR = 24

/** The one body whose report a document tells: two statements and more that report, all by the same. */
function reporterOf(statements: readonly Statement[]): LineSource | null {
  const reports = statements.filter(({ act, speaker }) => act === 'report' && speaker.name !== null)
  const sources = new Map(reports.map((statement) => [speakerSource(statement).key, speakerSource(statement)]))
  return sources.size === 1 && reports.length >= LEAST_REPORTS ? [...sources.values()][0]! : null
}

function speakerSource({ speaker }: Statement): LineSource {
  const name = (speaker.name ?? speaker.text).replace(/^(?:the|a|an|its|their)\s+/i, '')
  return { key: foldName(name), name: name.slice(0, 1).toUpperCase() + name.slice(1), side: speaker.side }
}
