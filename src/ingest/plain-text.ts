import { arrange } from './arrange.ts'
import { markBullets } from './bullets.ts'
import { draftOf } from './draft.ts'
import { type Line, toLines } from './lines.ts'
import type { Reader } from './reader.ts'
import { splitStories } from './split-stories.ts'
import { markTables } from './tables.ts'
import { unwrap } from './unwrap.ts'

/** The lines of a plain text as paragraphs, list items and tables. Tables first: their gaps are lost when lines are joined. */
export const toParagraphs = (source: string): Line[] => unwrap(markBullets(markTables(toLines(source))))

/** Plain text: articles copied from pages, mails, chats, press releases; one file may hold several. */
export const plainTextReader: Reader = {
  format: 'plain text',
  mediaType: 'text/plain',
  accepts: () => true,
  read({ source, published }) {
    const stories = splitStories(toParagraphs(source)).map((lines) => arrange(lines))
    const drafts = stories
      .filter((story) => story.pieces.length > 0)
      .map((story) => draftOf(story, { supplied: published }))
    return { drafts, problems: [] }
  },
}
