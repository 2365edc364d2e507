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

const group = (value: number, digits: number): string => {
  const rounded = Number(value.toFixed(digits))
  return (Object.is(rounded, -0) ? 0 : rounded)
    .toLocaleString('en-US', { maximumFractionDigits: digits })
    .replace('-', '−')
}

/** A percentage with its sign of change: "+33.74 %", "−17.92 %". */
export const sayChange = (percent: number): string => `${percent > 0 ? '+' : ''}${group(percent, 2)} %`

/** "a, b and c" */
export const sayList = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
