import { Readability } from '@mozilla/readability'
import type { Dom, Page, Places } from './build-dom.ts'

/** What Readability makes of a page: the element that holds the article, and what it read beside it. */
export interface Chosen {
  readonly content: Element | null
  readonly title: string | null
  readonly byline: string | null
  readonly siteName: string | null
  readonly publishedTime: string | null
  readonly language: string | null
}

/** Readability takes a minute beyond these, because it counts siblings anew for each; real pages reach 10,000 and 7,500. */
const MOST_ELEMENTS = 60_000
const MOST_SIBLINGS = 15_000

/** True for a page that Readability can work on in reasonable time. */
export const isChoosable = ({ elements, widest }: Page): boolean => elements <= MOST_ELEMENTS && widest <= MOST_SIBLINGS

/**
 * Lets Readability choose the article of a page, built anew for every try because Readability takes the page apart.
 * Most pages need one try; copies of the page are made only for those that need more.
 */
export function chooseContent(build: () => Page): { readonly chosen: Chosen; readonly page: Page } {
  const page = build()
  try {
    Object.defineProperty(page.dom.body, 'innerHTML', { get: () => '', set: retry })
    return { chosen: choose(page.dom), page }
  } catch (error) {
    if (!(error instanceof NeedsRetry)) throw error
  }
  const again = build()
  keepPlacesOnRetry(again.dom.body, again.places)
  return { chosen: choose(again.dom), page: again }
}

/** Thrown when Readability wants the page back as it was. */
class NeedsRetry extends Error {}

const retry = (): never => {
  throw new NeedsRetry()
}

function choose(dom: Dom): Chosen {
  const read = new Readability<Element>(dom, { serializer: (node) => node as Element }).parse()
  return {
    content: read?.content ?? null,
    title: read?.title ?? null,
    byline: read?.byline ?? null,
    siteName: read?.siteName ?? null,
    publishedTime: read?.publishedTime ?? null,
    language: read?.lang ?? null,
  }
}

/**
 * Readability saves the body as HTML and parses it again when an attempt finds too little, which would make new text
 * nodes without a place. So the body hands out and takes back copies of its nodes instead.
 */
function keepPlacesOnRetry(body: HTMLElement, places: Places): void {
  let saved: Node | null = null
  Object.defineProperty(body, 'innerHTML', {
    get: () => {
      saved = copyOf(body, places)
      return ''
    },
    set: () => {
      if (saved) body.replaceChildren(...copyOf(saved, places).childNodes)
    },
  })
}

/** A deep copy whose text nodes have the places of the originals. The page's depth is bounded, so recursion is safe. */
function copyOf(node: Node, places: Places): Node {
  const copy = node.cloneNode(false)
  const place = places.get(node)
  if (place) places.set(copy, place)
  for (const child of node.childNodes) copy.appendChild(copyOf(child, places))
  return copy
}
