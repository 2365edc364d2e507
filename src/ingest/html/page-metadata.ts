import { readPrintedDate } from '../printed-date.ts'
import type { DateClaim } from '../story.ts'
import type { Dom } from './build-dom.ts'

/** A page's metadata, looked up once: its meta tags by name, its JSON-LD as text. */
interface Head {
  readonly dom: Dom
  readonly metas: ReadonlyMap<string, string>
  readonly jsonLd: string
}

/** A place where pages say their day of publication. */
interface DateRow {
  readonly where: string
  readonly isUpdate: boolean
  readonly read: (head: Head) => string | null
}

function headOf(dom: Dom): Head {
  const metas = new Map<string, string>()
  for (const element of dom.querySelectorAll('meta[content]')) {
    const names = ['property', 'name', 'itemprop', 'http-equiv']
      .map((key) => element.getAttribute(key))
      .find((name) => name)
    const content = element.getAttribute('content')!.trim()
    for (const name of names?.toLowerCase().split(/\s+/) ?? [])
      if (content && !metas.has(name)) metas.set(name, content)
  }
  const scripts = [...dom.querySelectorAll('script')].filter(
    (script) => script.getAttribute('type') === 'application/ld+json',
  )
  return { dom, metas, jsonLd: scripts.map((script) => script.textContent ?? '').join('\n') }
}

/** Read as text: a page's JSON-LD is often broken, and the date stands in one place. */
const jsonLd =
  (key: string) =>
  (head: Head): string | null =>
    new RegExp(`"${key}"\\s*:\\s*"([^"]{6,40})"`).exec(head.jsonLd)?.[1] ?? null

const meta =
  (...names: string[]) =>
  ({ metas }: Head): string | null => {
    const name = names.find((one) => metas.has(one))
    return name === undefined ? null : metas.get(name)!
  }

const attribute =
  (selector: string, ...names: string[]) =>
  ({ dom }: Head): string | null => {
    for (const element of dom.querySelectorAll(selector)) {
      const value = names.map((name) => element.getAttribute(name)).find((one) => one) ?? element.textContent
      if (value && readPrintedDate(value)) return value.trim()
    }
    return null
  }

/** In order of trust: a page's own data, its meta tags, marked-up dates in the article. */
const DATES: readonly DateRow[] = [
  { where: 'JSON-LD datePublished', isUpdate: false, read: jsonLd('datePublished') },
  {
    where: 'meta article:published_time and the like',
    isUpdate: false,
    read: meta(
      'article:published_time',
      'og:published_time',
      'og:article:published_time',
      'datepublished',
      'parsely-pub-date',
      'sailthru.date',
      'pubdate',
      'publishdate',
      'publish-date',
      'publication_date',
      'article.published',
      'dc.date',
      'dc.date.issued',
      'dcterms.created',
      'dcterms.issued',
      'citation_publication_date',
      'cxenseparse:recs:publishtime',
      'date',
    ),
  },
  {
    where: 'itemprop datePublished',
    isUpdate: false,
    read: attribute('[itemprop~="datePublished"]', 'datetime', 'content'),
  },
  {
    where: 'time pubdate',
    isUpdate: false,
    read: attribute('time[pubdate], time.published, abbr.published', 'datetime', 'title'),
  },
  {
    where: 'time in the article',
    isUpdate: false,
    read: attribute('article time[datetime], header time[datetime], main time[datetime]', 'datetime'),
  },
  { where: 'JSON-LD dateModified', isUpdate: true, read: jsonLd('dateModified') },
  {
    where: 'meta article:modified_time',
    isUpdate: true,
    read: meta('article:modified_time', 'og:updated_time', 'last-modified'),
  },
]

/** What a page's head says of its article. */
export interface PageMetadata {
  readonly dates: readonly DateClaim[]
  readonly url: string | null
  readonly outlet: string | null
  readonly language: string | null
}

/** Reads a page's metadata; Readability reads title and byline. Must run before Readability, which takes the page apart. */
export function pageMetadata(dom: Dom): PageMetadata {
  const head = headOf(dom)
  const dates: DateClaim[] = []
  for (const { where, isUpdate, read } of DATES) {
    const words = read(head)
    const date = words ? readPrintedDate(words) : null
    if (words && date) dates.push({ basis: 'metadata', isUpdate, words: `${where}: ${words}`, date })
    // Rows are in order of trust: what stands below a usable day is not asked for.
    if (date?.day) break
  }
  const url = dom.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? meta('og:url')(head)
  return {
    dates,
    url: url && /^https?:\/\//i.test(url) ? url : null,
    outlet: meta('og:site_name', 'application-name')(head),
    language: primaryLanguage(
      dom.documentElement.getAttribute('lang') || meta('og:locale', 'content-language', 'dc.language')(head),
    ),
  }
}

/** "en-GB" and "en_GB" are "en". */
export const primaryLanguage = (tag: string | null): string | null =>
  /^[a-z]{2,3}(?![a-z])/i.exec(tag ?? '')?.[0].toLowerCase() ?? null
