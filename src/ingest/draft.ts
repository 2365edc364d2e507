import { compose } from './compose.ts'
import { languageOf } from './language.ts'
import { publicationOf } from './published.ts'
import type { Draft } from './reader.ts'
import type { Story } from './story.ts'

/** What a page's markup tells of a story beyond its lines. */
export interface PageFacts {
  readonly language?: string | null
  readonly url?: string | null
  readonly supplied?: string | undefined
}

/** A story as a document without an id: its text put together, its day of publication decided. */
export function draftOf(story: Story, { language = null, url = null, supplied }: PageFacts): Draft {
  const { text, parts, map } = compose(story.pieces)
  const { published, basis, issues } = publicationOf(story.dates, supplied)
  const { title, byline, outlet } = story
  return {
    document: {
      id: null,
      title,
      byline,
      outlet,
      published,
      language: language ?? languageOf(text),
      url: url ?? story.url,
      text,
      parts: [...parts],
    },
    map,
    publishedBasis: basis,
    issues: [...issues, ...story.issues],
  }
}
