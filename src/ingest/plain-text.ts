import type { Issue } from '#model/index.ts'
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
    const drafts = splitStories(toParagraphs(source)).flatMap(({ lines, teasers }) => {
      const story = arrange(lines)
      if (story.pieces.length === 0) return []
      const draft = draftOf(story, { supplied: published })
      return teasers > 0 ? { ...draft, issues: [...draft.issues, teaserIssue(teasers)] } : draft
    })
    return { drafts, problems: [] }
  },
}

const teaserIssue = (count: number): Issue => ({
  code: 'left-out',
  message: `${count === 1 ? '1 teaser' : `${count} teasers`} of other stories below it ${count === 1 ? 'was' : 'were'} left out.`,
})
