import { number, spread } from '../../format/number.ts'

/** Any value of a field in a few words: `valueWords({ low: 1, best: 2, high: 3 })` is `2 (1–3)`. */
export function valueWords(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'nothing'
  if (Array.isArray(value)) return value.map(valueWords).join(', ') || 'nothing'
  if (typeof value !== 'object') return typeof value === 'number' ? number(value) : String(value)
  if ('best' in value) {
    const range = value as { low: number; best: number; high: number }
    return `${number(range.best)}${spread(range) ? ` (${spread(range)})` : ''}`
  }
  if ('edtf' in value) return String(value.edtf)
  if ('role' in value && 'name' in value) return `${value.name} (${value.role})`
  if ('name' in value) return String(value.name)
  return JSON.stringify(value)
}
