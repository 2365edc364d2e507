import type { Quantity } from './quantity.ts'

/** A number as a reader writes it: "1,234", "12.3", "1.35 million". `say(1234)` is "1,234". */
export function say(value: number, digits = 2): string {
  const size = Math.abs(value)
  for (const [scale, name] of [
    [1e12, 'trillion'],
    [1e9, 'billion'],
    [1e6, 'million'],
  ] as const) {
    if (size >= scale) return `${group(value / scale, digits)} ${name}`
  }
  return group(value, size >= 1000 ? Math.min(digits, 1) : digits)
}

/** Thousands parted by commas by hand: the locale's own formatter costs a hundred times as much. */
function group(value: number, digits: number): string {
  const fixed = Math.abs(value).toFixed(digits)
  const [whole, decimals = ''] = fixed.split('.')
  const kept = decimals.replace(/0+$/, '')
  const isZero = Number(fixed) === 0
  const parts: string[] = []
  for (let end = whole!.length; end > 0; end -= 3) parts.unshift(whole!.slice(Math.max(0, end - 3), end))
  return `${value < 0 && !isZero ? '−' : ''}${parts.join(',')}${kept ? `.${kept}` : ''}`
}

/** A percentage with its sign of change: "+33.74 %", "−17.92 %". */
export const sayChange = (percent: number): string => `${percent > 0 ? '+' : ''}${group(percent, 2)} %`

/** "a, b and c" */
export const sayList = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`

/** "62 + 41 + 9 = 112", or the number alone. */
export const saySum = (quantity: Quantity): string =>
  quantity.parts.length === 1
    ? say(quantity.value)
    : `${quantity.parts.map((part) => say(part.figure.value.best)).join(' + ')} = ${say(quantity.value)}`
