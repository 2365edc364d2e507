// Places and dates: the LGL corpus of local news (Lieberman, Samet and Sankaranarayanan 2010) and the date cases of
// microsoft/Recognizers-Text that could stand in a report.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { readGazetteerFile } from '#desk/gazetteer-file.ts'
import type { Context } from '#extract/context.ts'
import { findDates } from '#extract/when/index.ts'
import { findPlaces, type PlaceMention } from '#extract/where/index.ts'
import { createLexicon, type Lexicon, SIDES } from '#lexicon/index.ts'
import { plainDocument } from '#model/index.ts'
import { view } from '#text/index.ts'
import type { Measure, Miss } from './measures.ts'

/** Measures against LGL (recognition F1, resolution within 161 km) and the date cases, in percent. */
export const measurePlaces = async (shared: string): Promise<readonly Measure[]> =>
  (await measuredPlaces(shared)).measures

/** The same with every miss by class: an LGL article by its number in the file, a date case by its words. */
export async function measuredPlaces(shared: string): Promise<Measured> {
  const lexicon = createLexicon({ gazetteer: await readGazetteerFile() })
  const [places, dates] = [measureLgl(shared, lexicon), measureDates(shared, lexicon)]
  return { measures: [...places.measures, ...dates.measures], misses: [...places.misses, ...dates.misses] }
}

interface Measured {
  readonly measures: readonly Measure[]
  readonly misses: readonly Miss[]
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

function measureLgl(shared: string, lexicon: Lexicon): Measured {
  const xml = gunzipSync(readFileSync(join(shared, 'data/geoparsing/lgl.xml.gz'))).toString('utf8')
  const misses: Miss[] = []
  let [found, wrong, located, near] = [0, 0, 0, 0]
  let all = 0
  for (const [at, article] of xml.split('<article ').slice(1).entries()) {
    const text = plain(/<text>(?:<!\[CDATA\[)?([\s\S]*?)(?:\]\]>)?<\/text>/.exec(article)?.[1] ?? '')
    const miss = (measure: string, kind: string): void => void misses.push({ measure, kind, id: String(at + 1) })
    const gold = readToponyms(article)
    const places = findPlaces(contextOf(text, lexicon))
    const mentions = places.filter(isToponym)
    const taken = new Set<PlaceMention>()
    all += gold.length
    for (const toponym of gold) {
      const isAt = ({ start, end }: PlaceMention): boolean => start < toponym.end && toponym.start < end
      const mention = mentions.find(isAt)
      if (!mention) {
        miss('LGL toponyms', classOf(toponym, text.slice(toponym.start, toponym.end), places.find(isAt)))
        continue
      }
      found++
      taken.add(mention)
      if (toponym.latitude === null || mention.resolved?.latitude == null) continue
      located++
      // A country's point is its capital here and its middle there.
      const isCountry = mention.resolved.kind === 'country' && toponym.country.includes(mention.resolved.name)
      if (isCountry || kilometres(toponym, mention.resolved) <= NEAR_KM) near++
      else miss('LGL within 161 km', nearClassOf(toponym, mention))
    }
    const others = mentions.filter((mention) => !taken.has(mention))
    wrong += others.length
    for (const { resolved } of others) miss('LGL false', `a ${resolved?.kind} that the corpus has not`)
  }
  const [precision, recall] = [found / (found + wrong), found / all]
  return {
    measures: [
      { name: 'LGL toponyms found, F1', value: (200 * precision * recall) / (precision + recall) },
      { name: 'LGL toponyms within 161 km, of those found', value: (100 * near) / located },
    ],
    misses,
  }
}

const PEOPLES = new Set(
  SIDES.flatMap(({ adjectives }) => adjectives.flatMap((adjective) => [adjective, `${adjective}s`])),
)

/** Why a toponym was not found. */
function classOf({ latitude }: Toponym, name: string, read: PlaceMention | undefined): string {
  if (PEOPLES.has(name)) return 'a people, which speaks for its country and is no place'
  if (read?.kind === 'road' || read?.kind === 'facility') return 'read as a road or a building'
  if (latitude === null) return 'no place of a gazetteer: a street, a park, a school'
  return read ? 'read as a place that no gazetteer has here' : 'not read as a place'
}

/** Why a place was put elsewhere. */
function nearClassOf(toponym: Toponym, { candidates, resolved }: PlaceMention): string {
  const right = candidates.find((place) => kilometres(toponym, place) <= NEAR_KM)
  if (!right) return 'the place is in no list, or its province has another middle'
  return right.country.iso === resolved?.country.iso ? 'another place of that country' : 'a place of another country'
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

function measureDates(shared: string, lexicon: Lexicon): Measured {
  const cases = JSON.parse(
    readFileSync(join(shared, 'data/recognizers-specs/DateTime.DateTimeModel.json'), 'utf8'),
  ) as DateCase[]
  const misses: Miss[] = []
  let all = 0
  for (const { Input, Context: reference, Results } of cases) {
    const [result] = Results
    if (Results.length !== 1 || result?.TypeName !== 'datetimeV2.date' || NO_REPORT.test(result.Text)) continue
    all++
    const published = reference?.ReferenceDateTime?.slice(0, 10) ?? null
    const found = findDates(contextOf(Input, lexicon, published))
    const days = (result.Resolution?.values ?? []).map(({ value }) => value)
    if (!found.some(({ edtf }) => days.includes(edtf)))
      misses.push({ measure: 'dates', kind: found.length > 0 ? 'another day' : 'no day', id: Input })
  }
  const value = (100 * (all - misses.length)) / all
  return { measures: [{ name: 'Recognizers, dates that a report may hold', value }], misses }
}
