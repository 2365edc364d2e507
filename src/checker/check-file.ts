import { addedUp, against, check, mostAlike } from '#check/index.ts'
import { extractFigures } from '#extract/index.ts'
import { ingest } from '#ingest/index.ts'
import { createLexicon, emptyGazetteer } from '#lexicon/index.ts'
import type { CheckedDocument } from '#model/index.ts'

/** A text or file to check, as it came. */
export interface Given {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What a file came to: its articles with their verdicts, or why there are none. */
export interface CheckedFile {
  readonly checked: readonly CheckedDocument[]
  readonly problems: readonly string[]
}

// Arithmetic needs no gazetteer: with its 25 MB none of 215 verdicts of the development figures is another.
const lexicon = createLexicon({ gazetteer: emptyGazetteer })

/**
 * Checks a file with the code of the desk: the same readers, the same figures, the same rules. With `other`, each
 * article is laid beside the one of its articles that shares most numbers.
 */
export async function checkFile(given: Given, other: Given | null = null): Promise<CheckedFile> {
  const read = await ingest(given)
  const beside = other ? await ingest(other) : null
  const others = (beside?.documents ?? []).map(({ document }) => figuresOf(document))
  const checked = read.documents.map(({ document, publishedBasis, issues }) => {
    const here = figuresOf(document)
    const whole = addedUp(here, others)
    const found = whole ? null : mostAlike(here, others)
    return {
      document,
      publishedBasis,
      issues,
      figures: here.figures,
      checks: check(document, here.figures),
      ...(whole ? { against: whole } : found && { against: against(here, found) }),
    }
  })
  return { checked, problems: [...read.problems, ...(beside?.problems ?? [])].map(({ message }) => message) }
}

const figuresOf = (document: CheckedDocument['document']) => ({
  document,
  figures: extractFigures(document, lexicon),
})
