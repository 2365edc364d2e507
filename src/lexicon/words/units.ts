/** Percent as reports print it, longest first; the first word stands right after the number. */
export const PERCENT_WORDS: readonly string[] = [
  '%',
  'per cent',
  'percent',
  'per-cent',
  'pc',
  'pct',
  'p.c.',
  'percentage',
]

/** Percentage points, longest first. Bare "points" counts only beside percents: the figures room decides. */
export const POINT_WORDS: readonly string[] = [
  'percentage points',
  'percentage point',
  'percentage-point',
  'percentage-points',
  'per cent points',
  'percent points',
  '% points',
  'pp',
  'ppt',
  'ppts',
  'p.p.',
]

/** Signs and codes before an amount: $20, Rs20 lakh, PKR 5 million. Rupees are Pakistan's unless the text says Indian. */
export const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    $: 'USD',
    us$: 'USD',
    usd: 'USD',
    '€': 'EUR',
    eur: 'EUR',
    '£': 'GBP',
    gbp: 'GBP',
    '¥': 'JPY',
    '₹': 'INR',
    inr: 'INR',
    '₨': 'PKR',
    rs: 'PKR',
    re: 'PKR',
    pkr: 'PKR',
    afn: 'AFN',
    af: 'AFN',
    afs: 'AFN',
    '₦': 'NGN',
    ngn: 'NGN',
    tk: 'BDT',
    '৳': 'BDT',
    '₱': 'PHP',
    '₽': 'RUB',
    '₴': 'UAH',
    uah: 'UAH',
    chf: 'CHF',
    kes: 'KES',
    ksh: 'KES',
    xof: 'XOF',
    sdg: 'SDG',
    etb: 'ETB',
  }),
)

/** Currencies by name, after the amount: 3 million afghanis. */
export const CURRENCY_NAMES: ReadonlyMap<string, string> = new Map(
  (
    [
      ['USD', 'dollar dollars usd'],
      ['EUR', 'euro euros'],
      ['PKR', 'rupee rupees'],
      ['AFN', 'afghani afghanis'],
      ['NGN', 'naira nairas'],
      ['PHP', 'peso pesos'],
      ['BDT', 'taka takas'],
      ['RUB', 'rouble roubles ruble rubles'],
      ['UAH', 'hryvnia hryvnias hryvnya'],
      ['JPY', 'yen'],
      ['CNY', 'yuan renminbi'],
      ['SAR', 'riyal riyals'],
      ['IRR', 'rial rials toman tomans'],
      ['AED', 'dirham dirhams'],
      ['IQD', 'dinar dinars'],
      ['TRY', 'lira liras'],
      ['XOF', 'franc francs'],
      ['KES', 'shilling shillings'],
      ['ETB', 'birr'],
      ['HTG', 'gourde gourdes'],
      ['MMK', 'kyat kyats'],
      ['INR', 'indian-rupees'],
      ['GBP', 'sterling'],
      ['ZAR', 'rand'],
      ['BRL', 'real reais'],
      ['LKR', 'sri-lankan-rupees'],
      ['NPR', 'nepali-rupees'],
      ['THB', 'baht'],
      ['IDR', 'rupiah rupiahs'],
      ['ILS', 'shekel shekels'],
      ['CDF', 'congolese-francs'],
      ['GHS', 'cedi cedis'],
      ['KRW', 'won'],
      ['VND', 'dong'],
      ['KZT', 'tenge'],
      ['UZS', 'soum som'],
      ['TJS', 'somoni'],
    ] as const
  ).flatMap(([code, forms]) => forms.split(' ').map((form) => [form, code] as const)),
)

/** A physical unit: its name, what it measures, and its size in the base unit (metre, square metre, kilogram, litre). */
export interface PhysicalUnit {
  readonly unit: string
  readonly dimension: 'length' | 'area' | 'mass' | 'volume'
  readonly size: number
}

/** Physical units in every printed form; sizes are exact by definition or to five digits. */
export const PHYSICAL_UNITS: ReadonlyMap<string, PhysicalUnit> = new Map(
  (
    [
      ['millimetre', 'length', 0.001, 'mm millimetre millimetres millimeter millimeters'],
      ['centimetre', 'length', 0.01, 'cm centimetre centimetres centimeter centimeters'],
      ['metre', 'length', 1, 'metre metres meter meters'],
      ['kilometre', 'length', 1000, 'km kms kilometre kilometres kilometer kilometers'],
      ['mile', 'length', 1609.344, 'mile miles'],
      ['foot', 'length', 0.3048, 'foot feet ft'],
      ['hectare', 'area', 10_000, 'hectare hectares ha'],
      ['acre', 'area', 4046.8564, 'acre acres'],
      ['gram', 'mass', 0.001, 'gram grams gm gms'],
      ['kilogram', 'mass', 1, 'kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes'],
      ['pound', 'mass', 0.45359237, 'lb lbs pound pounds'],
      ['tonne', 'mass', 1000, 'tonne tonnes ton tons mt'],
      ['litre', 'volume', 1, 'litre litres liter liters'],
      ['gallon', 'volume', 3.785411784, 'gallon gallons'],
      ['barrel', 'volume', 158.987, 'barrel barrels'],
    ] as const
  ).flatMap(([unit, dimension, size, forms]) =>
    forms.split(' ').map((form) => [form, { unit, dimension, size }] as const),
  ),
)
