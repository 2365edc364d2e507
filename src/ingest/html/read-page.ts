import type { Issue } from '#model/index.ts'
import { arrange } from '../arrange.ts'
import { markBullets } from '../bullets.ts'
import { draftOf, type PageFacts } from '../draft.ts'
import type { Line } from '../lines.ts'
import type { Mapped } from '../mapped.ts'
import { readPrintedDate } from '../printed-date.ts'
import type { DecodedFile, Draft, ReadResult } from '../reader.ts'
import type { DateClaim, Story } from '../story.ts'
import { unwrap } from '../unwrap.ts'
import { linesOf, mappedTextOf } from './blocks.ts'
import { buildDom, type Page } from './build-dom.ts'
import { type Chosen, chooseContent, isChoosable } from './choose-content.ts'
import { headings, placeHeadline, printedHeadline } from './find-headline.ts'
import { type PageMetadata, pageMetadata, primaryLanguage } from './page-metadata.ts'
import { severalArticles } from './several-articles.ts'

/** Reads a web page: its article, or its articles where it holds several. */
export function readPage(file: DecodedFile): ReadResult {
  const page = buildDom(file.source)
  const metadata = pageMetadata(page.dom)
  const several = severalArticles(page.dom)
  const drafts =
    several.length > 0
      ? several.map((article) => readArticle(page, article, metadata, file))
      : [readWhole(page, metadata, file)]
  return { drafts: drafts.filter(({ document }) => document.text !== ''), problems: [] }
}

const NO_ARTICLE: Issue = {
  code: 'no-article',
  message: 'No article could be told from the rest of the page; the whole page was read.',
}

function readWhole(page: Page, metadata: PageMetadata, file: DecodedFile): Draft {
  const titles = headings(page)
  const read = isChoosable(page) ? choose(page, file.source) : null
  const chosen = read?.chosen ?? null
  const found = read?.chosen.content ? linesOf(read.chosen.content, read.page) : []
  const lines = unwrap(markBullets(found.length > 0 ? found : wholePage(file.source)))
  const title = chosen?.title || titles[0]?.text
  const headline = title ? placeHeadline(printedHeadline(title, titles), titles, startOf(lines)) : null
  const arranged = arrange(lines, { headline })
  const story = title ? { ...arranged, title } : arranged
  const facts: PageFacts = {
    url: metadata.url,
    language: metadata.language ?? primaryLanguage(chosen?.language ?? null),
    supplied: file.published,
  }
  const draft = draftOf(withMetadata(story, metadata, chosen), facts)
  return found.length > 0 ? draft : { ...draft, issues: [...draft.issues, NO_ARTICLE] }
}

/** Readability is written for real pages; on hostile ones its failure means that there is no article. */
function choose(page: Page, source: string): ReturnType<typeof chooseContent> | null {
  let built: Page | null = page
  const build = () => {
    const next = built ?? buildDom(source)
    built = null
    return next
  }
  try {
    return chooseContent(build)
  } catch (error) {
    if (error instanceof Error) return null
    throw error
  }
}

/** All lines of a page, parsed anew because Readability has taken the first tree apart. */
function wholePage(source: string): Line[] {
  const page = buildDom(source)
  return linesOf(page.dom.body, page)
}

/** Where in the source the first mapped line starts. */
function startOf(lines: readonly Line[]): number {
  for (const { runs } of lines) if (runs[0]) return runs[0][1]
  return Number.POSITIVE_INFINITY
}

function withMetadata(story: Story, metadata: PageMetadata, chosen: Chosen | null): Story {
  const claimed = chosen?.publishedTime ? readPrintedDate(chosen.publishedTime) : null
  const dates: DateClaim[] = claimed
    ? [{ basis: 'metadata', isUpdate: false, words: chosen!.publishedTime!, date: claimed }]
    : []
  return {
    ...story,
    byline: bylineOf(chosen?.byline) ?? story.byline,
    outlet: chosen?.siteName ?? metadata.outlet ?? story.outlet,
    dates: [...dates, ...metadata.dates, ...story.dates],
  }
}

/** "By\n  A. Writer" is "A. Writer". */
const bylineOf = (byline: string | null | undefined): string | null =>
  byline
    ?.replace(/\s+/g, ' ')
    .trim()
    .replace(/^by:?\s+/i, '') || null

/** One of several articles of a page: its own heading, date and writer; outlet and language of the page. */
function readArticle(page: Page, article: Element, metadata: PageMetadata, file: DecodedFile): Draft {
  const heading = article.querySelector('h1, h2, h3, h4')!
  const time = article.querySelector('time[datetime]')?.getAttribute('datetime')
  const date = time ? readPrintedDate(time) : null
  const byline = article.querySelector('[rel~="author"], [itemprop~="author"], .byline')?.textContent
  const headline: Mapped = mappedTextOf(heading, page)
  const lines = unwrap(markBullets(linesOf(article, page)))
  const story = arrange(lines, { headline })
  const dates: DateClaim[] = date ? [{ basis: 'metadata', isUpdate: false, words: `time: ${time}`, date }] : []
  return draftOf(
    { ...story, byline: bylineOf(byline) ?? story.byline, outlet: metadata.outlet, dates: [...dates, ...story.dates] },
    { url: metadata.url, language: metadata.language, supplied: file.published },
  )
}
