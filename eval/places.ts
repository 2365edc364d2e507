// Places and dates: the LGL corpus of local news (Lieberman, Samet and Sankaranarayanan 2010) and the date cases of
// microsoft/Recognizers-Text that could stand in a report.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { readGazetteerFile } from '#desk/gazetteer-file.ts'
import type { Context } from '#extract/context.ts'
import { findDates } from '#extract/when/index.ts'
import { findPlaces, type PlaceMention } from '#extract/where/index.ts'
import { createLexicon, type Lexicon } from '#lexicon/index.ts'
import { plainDocument } from '#model/index.ts'
import { view } from '#text/index.ts'
import type { Measure } from './measures.ts'

/** Measures against LGL (recognition F1, resolution within 161 km) and the date cases, in percent. */
export async function measurePlaces(shared: string): Promise<Measure[]> {
  const lexicon = createLexicon({ gazetteer: await readGazetteerFile() })
  return [...measureLgl(shared, lexicon), ...measureDates(shared, lexicon)]
}

const contextOf = (text: string, lexicon: Lexicon, published: string | null = null): Context => ({
  document: plainDocument(text, { published }),
  view: view(text),
  lexicon,
  ruleset: 'acled',
})

interface Toponym {
  readonly country: string
  readonly start: number
  readonly end: number
  readonly latitude: number | null
  readonly longitude: number | null
}

/** The distance within which geoparsing papers count a place as found (100 miles). */
const NEAR_KM = 161

function measureLgl(shared: string, lexicon: Lexicon): Measure[] {
  const xml = gunzipSync(readFileSync(join(shared, 'data/geoparsing/lgl.xml.gz'))).toString('utf8')
  let [found, wrong, missed, located, near] = [0, 0, 0, 0, 0]
  for (const article of xml.split('<article ').slice(1)) {
    const text = plain(/<text>(?:<!\[CDATA\[)?([\s\S]*?)(?:\]\]>)?<\/text>/.exec(article)?.[1] ?? '')
    const gold = readToponyms(article)
    const mentions = findPlaces(contextOf(text, lexicon)).filter(isToponym)
    const taken = new Set<PlaceMention>()
    for (const toponym of gold) {
      const mention = mentions.find((place) => place.start < toponym.end && toponym.start < place.end)
      if (!mention) {
        missed++
        continue
      }
      found++
      taken.add(mention)
      if (toponym.latitude === null || mention.resolved?.latitude == null) continue
      located++
      // A country's point is its capital here and its middle there.
      const isCountry = mention.resolved.kind === 'country' && toponym.country.includes(mention.resolved.name)
      if (isCountry || kilometres(toponym, mention.resolved) <= NEAR_KM) near++
    }
    wrong += mentions.filter((mention) => !taken.has(mention)).length
  }
  const [precision, recall] = [found / (found + wrong), found / (found + missed)]
  return [
    { name: 'LGL toponyms found, F1', value: (200 * precision * recall) / (precision + recall) },
    { name: 'LGL toponyms within 161 km, of those found', value: (100 * near) / located },
  ]
}

/** The corpus marks names that a gazetteer has, not roads, buildings or names that only a preposition calls a place. */
const isToponym = ({ resolved, kind }: PlaceMention): boolean =>
  resolved !== null && kind !== 'road' && kind !== 'facility'

const plain = (text: string): string =>
  text
    .replace(/&amp;/g, '&')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')

function readToponyms(article: string): Toponym[] {
  return [...article.matchAll(/<toponym>([\s\S]*?)<\/toponym>/g)].map(([, body = '']) => {
    const number = (tag: string): number | null => {
      const value = new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(body)?.[1]
      return value === undefined ? null : Number(value)
    }
    return {
      country: /<country[^>]*>([^<]*)</.exec(body)?.[1] ?? '',
      start: number('start') ?? 0,
      end: number('end') ?? 0,
      latitude: number('lat'),
      longitude: number('lon'),
    }
  })
}

function kilometres(
  a: { latitude: number | null; longitude: number | null },
  b: { latitude: number | null; longitude: number | null },
): number {
  const radians = (degrees: number | null): number => ((degrees ?? 0) * Math.PI) / 180
  const [north, south] = [radians(a.latitude), radians(b.latitude)]
  const half =
    Math.sin((south - north) / 2) ** 2 +
    Math.cos(north) * Math.cos(south) * Math.sin((radians(b.longitude) - radians(a.longitude)) / 2) ** 2
  return 2 * 6371 * Math.asin(Math.sqrt(half))
}

interface DateCase {
  readonly Input: string
  readonly Context?: { readonly ReferenceDateTime?: string }
  readonly Results: readonly {
    readonly Text: string
    readonly TypeName: string
    readonly Resolution?: { readonly values?: readonly { readonly value?: string }[] }
  }[]
}

/** Plans, feasts, sums of time and file names are no dates of a report. */
const NO_REPORT =
  /tomorrow|next|coming|upcoming|following|after|later|from|before|christmas|easter|friday \d|black|patrick|workers|week|eid|fortnight|otd|the day|\bin \d|in two|since|feb(?:ruary)? 30|www|sales|-\d{4}|nineteen|seventeen|the \d|the eleven|(?:mon|wed|thu|sat|sun)\w* \d|\b\d+[./]\d+\b(?![./]\d)|thirty|\d\/\d\d$|this/i

function measureDates(shared: string, lexicon: Lexicon): Measure[] {
  const cases = JSON.parse(
    readFileSync(join(shared, 'data/recognizers-specs/DateTime.DateTimeModel.json'), 'utf8'),
  ) as DateCase[]
  let [right, all] = [0, 0]
  for (const { Input, Context: reference, Results } of cases) {
    const [result] = Results
    if (Results.length !== 1 || result?.TypeName !== 'datetimeV2.date' || NO_REPORT.test(result.Text)) continue
    all++
    const published = reference?.ReferenceDateTime?.slice(0, 10) ?? null
    const found = findDates(contextOf(Input, lexicon, published))
    const days = (result.Resolution?.values ?? []).map(({ value }) => value)
    if (found.some(({ edtf }) => days.includes(edtf))) right++
  }
  return [{ name: 'Recognizers, dates that a report may hold', value: (100 * right) / all }]
}
