// Numbers in words and figures: the cases of microsoft/Recognizers-Text that a report may hold.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { view } from '#text/index.ts'
import type { Measure, Miss } from './measures.ts'

interface NumberCase {
  readonly Input: string
  readonly Results: readonly { readonly Text: string; readonly Resolution?: { readonly value?: string } }[]
}

/** Powers, fractions of words, dozens of spellings of code and chat: no report writes them. */
const NO_REPORT =
  /e[+-]?\d|\^|\dk\b|\d[a-z]\b|°|http|www|\d\/\d|point|minus|negative|-\d|[∞π]|\bdozens?\b|^\W*\.\d|half|quarter|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|hundredth|thousandth|trillion|\bover\b|-first|firsts?\b|[⅔¾½]|\d\.\d+\.|\d \d{3}|nrs|k\b| - /i

/** The share of cases in which every number is found with its value. */
export function measureNumbers(shared: string): { measures: Measure[]; misses: Miss[] } {
  const path = join(shared, 'data/recognizers-specs/Number.NumberModel.json')
  const cases = (JSON.parse(readFileSync(path, 'utf8')) as NumberCase[]).filter(
    ({ Input, Results }) => Results.length > 0 && !NO_REPORT.test(Input),
  )
  const misses: Miss[] = []
  for (const { Input, Results } of cases) {
    const found = view(Input).numbers.map(({ value }) => value)
    const missing = Results.find(({ Resolution }) => !found.some((value) => isSame(value, Number(Resolution?.value))))
    if (missing)
      misses.push({ measure: 'numbers', kind: /\p{L}/u.test(missing.Text) ? 'in words' : 'in figures', id: Input })
  }
  const value = (100 * (cases.length - misses.length)) / cases.length
  return { measures: [{ name: 'Recognizers, numbers that a report may hold', value }], misses }
}

const isSame = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b))
