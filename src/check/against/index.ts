import type { Against, Document, Figure, Relation } from '#model/index.ts'
import { type TextView, view as viewOf } from '#text/index.ts'
import { laySheet } from '../sheet.ts'
import { added } from './added.ts'
import { cited } from './cited.ts'
import { editions } from './editions.ts'
import { nameWords } from './names.ts'
import { relationOf } from './relation.ts'
import { scopesOf } from './scope-of.ts'
import type { Side } from './told.ts'

/** A text with the figures that were read in it. */
export interface ReadText {
  readonly document: Document
  readonly figures: readonly Figure[]
}

/** A page may hold several articles: the one that is meant shares the most numbers. Null where there is none. */
export function mostAlike({ figures }: ReadText, others: readonly ReadText[]): ReadText | null {
  const mine = new Set(figures.map(({ value }) => value.best))
  const shared = (other: ReadText) =>
    other.figures.filter(({ value }) => value.best >= 10 && mine.has(value.best)).length
  return [...others].sort((a, b) => shared(b) - shared(a))[0] ?? null
}

/**
 * Adds several releases up against a text that tells the whole: four quarters against the year. Null where their times do not
 * make up any that it tells.
 */
export function addedUp(here: ReadText, others: readonly ReadText[]): Against | null {
  if (others.length < 2) return null
  const views = [here, ...others].map(({ document }) => viewOf(document.text))
  const names = nameWords(views)
  const [mine, ...theirs] = [here, ...others].map(({ document, figures }, at): Side => {
    const sheet = laySheet(document, figures, views[at]!)
    return { sheet, scopes: scopesOf(sheet, names) }
  })
  const comparisons = added(mine!, theirs)
  if (comparisons.length === 0) return null
  return {
    other: {
      id: others.map(({ document }) => document.id).join(' '),
      title: `${others.length} releases`,
      published: null,
    },
    relation: 'editions',
    because: 'Their times, end to end, make up one that is told here.',
    comparisons,
  }
}

/**
 * Lays a text beside another: an article beside the report that it cites, or one edition of a series beside another.
 * `against(article, report).comparisons[0]?.kind` is `'moved'` when its number counts something else in the report.
 */
export function against(here: ReadText, there: ReadText, relation?: Relation): Against {
  const views = [viewOf(here.document.text), viewOf(there.document.text)] as const
  const names = nameWords(views)
  const lay = ({ document, figures }: ReadText, view: TextView): Side => {
    const sheet = laySheet(document, figures, view)
    return { sheet, scopes: scopesOf(sheet, names) }
  }
  const [mine, theirs] = [lay(here, views[0]), lay(there, views[1])]
  const read = relation ? { relation, because: 'As you said.' } : relationOf(mine, theirs)
  const { id, title, published } = there.document
  return {
    other: { id, title, published },
    ...read,
    comparisons: read.relation === 'cited' ? cited(mine, theirs) : editions(mine, theirs),
  }
}
