import { PHYSICAL_UNITS } from '#lexicon/index.ts'
import { wordsAfter, wordsBefore } from '../context-words.ts'
import { statedBy } from '../grade.ts'
import { nearness, WINDOW } from '../nearness.ts'
import type { Option, Proposal, Rule } from '../proposal.ts'
import { type Entry, kindOf } from '../quantity.ts'
import type { Sheet } from '../sheet.ts'
import { say } from '../words.ts'

/** The same amount in another currency, unit or scale of counting. */
export const conversion: Rule = {
  name: 'conversion',
  checks:
    'An amount said a second time in another currency (by the rate that the text gives), unit of measurement, or scale (lakh, crore, million).',
  cues: [
    'Rs12.6 crore (126 million rupees)',
    '3 million afghanis, roughly $43,000',
    'at 280 rupees to the dollar',
    '500 hectares (1,236 acres)',
  ],
  limits: 'No rate of exchange is looked up: where the text gives none, the conversion is undetermined.',
  example: {
    text: 'The families got 28 million rupees ($100,000 at 280 rupees to the dollar) in May 2027.',
    message: '28 million ÷ 280 = 100,000; ‘$100,000’ holds.',
  },
  propose: (sheet) => {
    const rates = exchangeRates(sheet)
    return sheet.entries.flatMap((entry) => [
      ...scaleProposal(sheet, entry),
      ...moneyProposal(sheet, entry, rates),
      ...physicalProposal(sheet, entry),
    ])
  },
}

const SCALED = /(lakhs?|lacs?|crores?|thousand|million|billion|trillion|mn|bn|[\d.](?:m|k|bn|mn))\b/i

/** "12.6 crore (126 million)": the same unit, neighbours, another scale. */
function scaleProposal(sheet: Sheet, entry: Entry): Proposal[] {
  const other = sheet.entries[entry.index - 1]
  if (!other || other.sentence !== entry.sentence || kindOf(other) !== kindOf(entry)) return []
  if (kindOf(entry) === 'money' && other.figure.unit !== entry.figure.unit) return []
  const [mine, theirs] = [
    SCALED.exec(entry.figure.text)?.[1]?.toLowerCase(),
    SCALED.exec(other.figure.text)?.[1]?.toLowerCase(),
  ]
  if (mine === theirs || (!isIndian(mine) && !isIndian(theirs))) return []
  const between = sheet.tokens.slice(other.to, entry.from).map((token) => token.lower)
  const isApposed =
    between.includes('(') || between.at(-1) === 'or' || between.includes('i.e.') || between.at(-1) === '='
  if (!isApposed || between.length > 5) return []
  const value = other.figure.value.best
  return [
    proposal(entry, 'conversion/scale', [
      {
        operands: [other],
        value,
        fit: 6,
        reasons: ['said twice'],
        working: () => `${other.figure.text} is ${say(value)}`,
        isApproximate: true,
      },
    ]),
  ]
}

const isIndian = (scale: string | undefined): boolean => scale !== undefined && /^(?:la|cr)/.test(scale)

/** A rate as the text states it: so many of one currency for one of the other. */
interface ExchangeRate {
  readonly entry: Entry
  readonly from: string
  readonly to: string
  readonly value: number
}

const CODES: readonly (readonly [RegExp, string])[] = [
  [/dollar|usd|greenback|\$/, 'USD'],
  [/euro|€/, 'EUR'],
  [/pound|sterling/, 'GBP'],
  [/rupee/, 'PKR'],
  [/afghani/, 'AFN'],
]

/** "at a rate of 130 to the dollar": a bare rate is in the money spoken of last that is none of the other. */
function currencyOf(sheet: Sheet, entry: Entry): string | null {
  if (kindOf(entry) === 'money') return entry.figure.unit
  if (!/ (?:rate|at|of|@) $/.test(wordsBefore(sheet, entry, 2)) || kindOf(entry) !== 'count') return null
  const amounts = sheet.entries
    .slice(Math.max(0, entry.index - 6), entry.index)
    .filter((other) => kindOf(other) === 'money')
  return amounts.findLast((amount) => amount.figure.unit !== 'currency:USD')?.figure.unit ?? null
}

/** "at 280 rupees to the dollar", "at a rate of 69.8 afghanis per dollar" */
function exchangeRates(sheet: Sheet): ExchangeRate[] {
  return sheet.entries.flatMap((entry) => {
    const unit = currencyOf(sheet, entry)
    if (unit === null) return []
    const match = /^ (?:to|per|for|a|against) (?:(?:the|a|an|one|each|us|every) )*(\S+)/.exec(
      wordsAfter(sheet, entry, 4),
    )
    const code = match && CODES.find(([pattern]) => pattern.test(match[1]!))?.[1]
    return code && `currency:${code}` !== unit
      ? [{ entry, from: unit, to: `currency:${code}`, value: entry.figure.value.best }]
      : []
  })
}

/** An amount in one currency against one in another, by a rate of the text, or by the rate of an earlier pair. */
function moneyProposal(sheet: Sheet, entry: Entry, rates: readonly ExchangeRate[]): Proposal[] {
  if (kindOf(entry) !== 'money' || rates.some((rate) => rate.entry === entry)) return []
  const cue = conversionCue(sheet, entry)
  const amounts = sheet.entries
    .slice(Math.max(0, entry.index - WINDOW), entry.index + 2)
    .filter(
      (other) =>
        kindOf(other) === 'money' &&
        other !== entry &&
        other.figure.unit !== entry.figure.unit &&
        other.index < entry.index &&
        !rates.some((rate) => rate.entry === other),
    )
  const options = amounts.flatMap((amount) => {
    const isRate = / (?:per|a|each|every) (?!month|week|day|year)\w+/.test(wordsAfter(sheet, amount, 3))
    const beside =
      entry.index - amount.index === 1 ||
      (entry.index - amount.index === 2 && rates.some((rate) => rate.entry.index === amount.index + 1))
        ? 1
        : 0
    return rates.flatMap((rate): Option[] => {
      const value = convert(amount, entry, rate)
      if (value === null) return []
      return [
        {
          operands: [amount, rate.entry],
          value,
          fit:
            1.5 +
            cue +
            beside +
            0.7 * nearness(sheet, entry, amount) +
            0.3 * Math.max(0, nearness(sheet, entry, rate.entry)) +
            (isRate ? -2 : 0),
          reasons: ['the rate is given'],
          working: () =>
            amount.figure.unit === rate.from
              ? `${say(amount.figure.value.best)} ÷ ${say(rate.value)} = ${say(value)}`
              : `${say(amount.figure.value.best)} × ${say(rate.value)} = ${say(value)}`,
          isApproximate: true,
        },
      ]
    })
  })
  if (options.length === 0 && (cue === 0 || amounts.length === 0)) return []
  return [
    proposal(
      entry,
      'conversion/currency',
      options,
      `no rate of exchange is given${impliedRate(entry, amounts.at(-1))}`,
    ),
  ]
}

/** What one of the one currency comes to in the other, where the text itself gives no rate. */
function impliedRate(entry: Entry, amount: Entry | undefined): string {
  if (!amount || entry.figure.value.best === 0 || amount.figure.value.best === 0) return ''
  const [many, one] = amount.figure.value.best >= entry.figure.value.best ? [amount, entry] : [entry, amount]
  const name = (other: Entry) => other.figure.unit.replace('currency:', '')
  return `; it implies ${say(many.figure.value.best / one.figure.value.best)} ${name(many)} to one ${name(one)}`
}

function convert(amount: Entry, target: Entry, rate: ExchangeRate): number | null {
  if (amount.figure.unit === rate.from && target.figure.unit === rate.to) return amount.figure.value.best / rate.value
  if (amount.figure.unit === rate.to && target.figure.unit === rate.from) return amount.figure.value.best * rate.value
  return null
}

/** "(about $43,000)", "or $43,000", "equivalent to", "comes to", "worth" */
const conversionCue = (sheet: Sheet, entry: Entry): number =>
  / (?:\(|or|,|equivalent to|comes to|came to|equals?|equal to|worth|i\.e\.|–|—) (?:(?:some|about|roughly|around|the) )?$/.test(
    wordsBefore(sheet, entry, 4),
  )
    ? 1
    : 0

/** "500 hectares (1,236 acres)", and a unit whose size the text itself gives. */
function physicalProposal(sheet: Sheet, entry: Entry): Proposal[] {
  const unit = physical(entry)
  if (!unit || isDefinition(sheet, entry)) return []
  const options = sheet.entries.slice(Math.max(0, entry.index - 12), entry.index).flatMap((other): Option[] => {
    const from = physical(other)
    if (!from || from.dimension !== unit.dimension || from.unit === unit.unit || isDefinition(sheet, other)) return []
    const given = givenFactor(sheet, other.figure.unit, entry.figure.unit)
    const factor = given?.value ?? from.size / unit.size
    const value = other.figure.value.best * factor
    const between = sheet.tokens.slice(other.to, entry.from).map((token) => token.lower)
    const isApposed =
      between.length <= 4 &&
      !between.includes('which') &&
      (between.includes('(') || between.includes('or') || between.includes(','))
    return [
      {
        operands: given ? [other, given.entry] : [other],
        value,
        fit:
          (isApposed ? 4.5 : 0.5) +
          (given ? 3 : 0) +
          0.5 * nearness(sheet, entry, other) +
          (other.isBacklooking || other.role === 'from' || other.role === 'base' ? -1 : 0) +
          (sharesTime(entry, other) ? 0.5 : 0),
        reasons: ['the same thing in another unit'],
        working: () =>
          `${say(other.figure.value.best)} ${other.figure.unit}s × ${say(factor, 4)} = ${say(value)} ${entry.figure.unit}s`,
        isApproximate: true,
      },
    ]
  })
  const isOnlyMention = options.every((option) => option.fit < 2.5)
  return options.length === 0 || isOnlyMention ? [] : [proposal(entry, 'conversion/unit', options)]
}

const physical = (entry: Entry) =>
  kindOf(entry) === 'physical' ? (PHYSICAL_UNITS.get(entry.figure.unit) ?? null) : null
const sharesTime = (a: Entry, b: Entry): boolean =>
  a.figure.period !== null && a.figure.period.edtf === b.figure.period?.edtf

/** "one hectare is 2.471 acres" defines, and counts nothing. */
function isDefinition(sheet: Sheet, entry: Entry): boolean {
  if (entry.figure.value.best === 1 && / (?:is|equals?|=|being|makes) /.test(wordsAfter(sheet, entry, 2))) return true
  return / (?:one|1|a|an) \S+ (?:is|equals?|=|being|makes)(?: (?:about|roughly|some))? $/.test(
    wordsBefore(sheet, entry, 5),
  )
}

function givenFactor(sheet: Sheet, from: string, to: string): { value: number; entry: Entry } | null {
  for (const entry of sheet.entries) {
    if (!isDefinition(sheet, entry) || entry.figure.value.best === 1) continue
    const one = sheet.entries[entry.index - 1]?.figure.unit
    if (entry.figure.unit === to && one === from) return { value: entry.figure.value.best, entry }
    if (entry.figure.unit === from && one === to) return { value: 1 / entry.figure.value.best, entry }
  }
  return null
}

const proposal = (
  entry: Entry,
  rule: string,
  options: readonly Option[],
  missing = 'what it converts is not given',
): Proposal => ({
  kind: 'conversion',
  rule,
  claim: entry.figure,
  entry,
  stated: statedBy(entry),
  options,
  bar: 3.6,
  missing,
})
