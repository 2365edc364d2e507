import { MEASURE_NOUNS, PERSON_NOUNS } from '#lexicon/index.ts'
import { stretchWords, wordsBefore } from './context-words.ts'
import { statedBy } from './grade.ts'
import { levelsNear } from './levels.ts'
import { nearness } from './nearness.ts'
import type { Option, Proposal } from './proposal.ts'
import { type Entry, isApproximate, kindOf } from './quantity.ts'
import type { Sheet } from './sheet.ts'
import { say } from './words.ts'

const SCALES: ReadonlyMap<string, number> = new Map([
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['million', 1e6],
])

/** So many per so many heads: what stands behind "per", and how far it reaches. Null where a rate is of something else. */
export function rateBase({ tokens }: Sheet, entry: Entry): { readonly base: number; readonly to: number } | null {
  let at = entry.to
  while (at < entry.to + 4 && tokens[at]?.kind === 'word' && !isPer(tokens[at]!.lower)) at++
  if (!isPer(tokens[at]?.lower ?? '')) return null
  if (/^(?:every|each)$/.test(tokens[at + 1]?.lower ?? '')) at++
  const number = tokens[at + 1]
  const scale = SCALES.get(tokens[at + 2]?.lower ?? '')
  if (number?.kind === 'number') {
    const digits = number.text.replace(/[,\s]/g, '')
    const isSplit = /^\d{1,3}$/.test(digits) && /^000$/.test(tokens[at + 2]?.text ?? '')
    const base = Number(digits) * (isSplit ? 1000 : (scale ?? 1))
    return base >= 100 ? { base, to: at + (isSplit || scale ? 3 : 2) } : null
  }
  const word = SCALES.get(number?.lower ?? '')
  return word ? { base: word, to: at + 2 } : null
}

const isPer = (word: string): boolean => word === 'per'

/** "6.2 per 100,000 people": the count over the population, both of the text. */
export function populationRates(sheet: Sheet): Proposal[] {
  return sheet.entries.flatMap((entry): Proposal[] => {
    const rate = kindOf(entry) === 'count' ? rateBase(sheet, entry) : null
    if (!rate) return []
    const options = optionsFor(sheet, entry, rate.base)
    return [
      {
        kind: 'average',
        rule: 'average/per-population',
        claim: entry.figure,
        entry,
        stated: statedBy(entry, 'rate'),
        options,
        bar: 4,
        missing: 'the count or the population is not given',
      },
    ]
  })
}

const PEOPLE =
  /^(?:people|population|inhabitants|residents|persons|citizens|adults|women|men|children|births|households)$/

function optionsFor(sheet: Sheet, claim: Entry, base: number): Option[] {
  const levels = levelsNear(sheet, claim.index).filter(
    (level) => level !== claim && kindOf(level) === 'count' && rateBase(sheet, level) === null,
  )
  const measure = measureBefore(sheet, claim)
  const populations = levels.filter((level) => isPopulation(sheet, level) && level.figure.value.best >= base / 10)
  return populations.flatMap((population) =>
    levels
      .filter((count) => count !== population && count.figure.value.best < population.figure.value.best / 10)
      .map((count): Option => {
        const value = (count.figure.value.best / population.figure.value.best) * base
        const isSame = measure !== null && count.figure.measure === measure
        const isOther = measure !== null && count.figure.measure !== null && !isSame && !isPlain(count)
        return {
          operands: [count, population],
          value,
          fit:
            1.6 +
            0.6 * nearness(sheet, claim, count) +
            0.4 * nearness(sheet, claim, population) +
            (isSame ? 1 : isOther ? -1.5 : 0) +
            (count.isBacklooking || count.role === 'base' || count.role === 'from' ? -1.5 : 0),
          reasons: ['a count over the people that it is a rate of'],
          working: () =>
            `${say(count.figure.value.best)} among ${say(population.figure.value.best)} is ${say(value)} per ${say(base)}`,
          isApproximate: isApproximate([count, population]),
          // Which count a rate of nothing named is of, the words do not say.
          isSoft: (measure === null && levels.length > 2) || isElsewhere(sheet, claim),
        }
      }),
  )
}

/** "against 9.5 per 100,000 nationally", "up from 5.0": the rate of another time or place. */
const isElsewhere = (sheet: Sheet, claim: Entry): boolean =>
  claim.role === 'base' ||
  claim.role === 'from' ||
  claim.isBacklooking ||
  / (?:nation(?:al|ally|wide)|global(?:ly)?|world(?:wide)?|regional|average|elsewhere) /.test(
    stretchWords(sheet, claim),
  )

const isPlain = ({ figure }: Entry): boolean => figure.measure === 'victims' || figure.measure === 'casualties'

/** "a homicide rate of", "deaths numbered": what the rate counts. */
function measureBefore(sheet: Sheet, claim: Entry): string | null {
  const words = wordsBefore(sheet, claim, 12).trim().split(' ')
  const said = words.findLast((word) => MEASURE_NOUNS.has(word))
  return said ? MEASURE_NOUNS.get(said)!.measure : claim.figure.carried?.measure ? null : claim.figure.measure
}

/** "a population of 20 million", "among 5 million inhabitants", "its 2 million people". */
function isPopulation(sheet: Sheet, level: Entry): boolean {
  const { tokens } = sheet
  const isNamed =
    / (?:population|inhabitants|residents|people|city|town|province|country|state|nation|island|territory|district|region)(?: (?:of|is|was|numbers|at|:)) (?:about |some |over |nearly )?$/.test(
      wordsBefore(sheet, level, 5),
    )
  const next = tokens.slice(level.to, level.to + 2).map(({ lower }) => lower)
  return (
    isNamed ||
    next.some(
      (word) => PEOPLE.test(word) || (word !== undefined && PERSON_NOUNS.has(word) && level.figure.value.best >= 1e5),
    )
  )
}
