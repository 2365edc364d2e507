import type { Dom } from './build-dom.ts'

const LEAST_TEXT = 300
/** An article shorter than this share of the longest is a teaser of another page (teasers reach 0.1). */
const LEAST_SHARE = 0.2

/** The `<article>` elements of a page that holds several stories; empty for a page with one. */
export function severalArticles(dom: Dom): Element[] {
  const whole = [...dom.querySelectorAll('article')].filter(
    (article) => !article.parentElement?.closest('article') && hasHeading(article),
  )
  const lengths = whole.map(proseLength)
  const longest = Math.max(0, ...lengths)
  const stories = whole.filter((_, i) => lengths[i]! >= Math.max(LEAST_TEXT, longest * LEAST_SHARE))
  return stories.length >= 2 ? stories : []
}

const hasHeading = (article: Element): boolean =>
  (article.querySelector('h1, h2, h3, h4')?.textContent ?? '').trim().length >= 12

/** The length of an article's paragraphs. Those of comments and of lists of links do not count. */
function proseLength(article: Element): number {
  let length = 0
  for (const paragraph of article.querySelectorAll('p')) {
    const text = (paragraph.textContent ?? '').trim()
    if (text.length >= 60) length += text.length
  }
  return length
}
