import type { Territory } from '#extract/index.ts'
import type { Figure } from '#model/index.ts'
import type { Token } from '#text/index.ts'
import type { Entry } from './quantity.ts'
import { stem, stemOf } from './stems.ts'

interface Laid {
  readonly figure: Figure
  readonly from: number
  readonly to: number
}

const JOINERS = new Set([',', 'and', '&', ';', 'plus', 'minus', 'by'])

/**
 * Numbers with nothing but commas and "and" between them ("62, 41 and 9 attacks") make a list. Names in the same
 * number before or after it ("Khyber Pakhtunkhwa, Balochistan and Sindh … respectively") label its members in order.
 */
export function findLists(
  tokens: readonly Token[],
  laid: readonly Laid[],
  territories: readonly Territory[],
): { places: Entry['list'][]; labels: string[][] } {
  const places: Entry['list'][] = laid.map(() => null)
  const labels: string[][] = laid.map(() => [])
  for (let i = 0; i < laid.length; ) {
    let j = i
    while (j + 1 < laid.length && isJoined(tokens, laid[j]!, laid[j + 1]!)) j++
    const size = j - i + 1
    // Two numbers with a mere comma between them are no list: "64 against 41, 115 in all".
    const isList = size > 2 || (size === 2 && hasJoiner(tokens, laid[i]!, laid[j]!))
    if (isList) {
      const named = namesFor(tokens, laid, territories, i, j)
      for (let k = i; k <= j; k++) {
        places[k] = { id: i, at: k - i, size }
        labels[k] = [...(named[k - i] ?? [])]
      }
    }
    i = j + 1
  }
  return { places, labels }
}

const isJoined = (tokens: readonly Token[], a: Laid, b: Laid): boolean => {
  if (b.from === a.to || b.from - a.to > 3 || kindOf(a) !== kindOf(b)) return false
  for (let i = a.to; i < b.from; i++) if (!JOINERS.has(tokens[i]!.lower)) return false
  return tokens[a.to]!.text !== ';'
}

const hasJoiner = (tokens: readonly Token[], a: Laid, b: Laid): boolean =>
  tokens.slice(a.to, b.from).some((token) => /^(?:and|&|plus|minus)$/.test(token.lower))

const kindOf = ({ figure }: Laid): string =>
  figure.unit === 'percent' || figure.unit.startsWith('currency') || figure.unit === 'times' || figure.unit === 'rank'
    ? figure.unit
    : 'count'

/** The labels of each member, from a row of as many names before the list or after it. */
function namesFor(
  tokens: readonly Token[],
  laid: readonly Laid[],
  territories: readonly Territory[],
  i: number,
  j: number,
): readonly (readonly string[])[] {
  const size = j - i + 1
  const before = rowOfNames(tokens, territories[i]!.left, laid[i]!.from, size)
  return (
    before ??
    rowOfNames(tokens, laid[j]!.to, Math.min(laid[j + 1]?.from ?? tokens.length, laid[j]!.to + 16), size) ??
    []
  )
}

/** A row of exactly `size` items with commas and a last "and" between them: the longest such row, each item its stems. */
function rowOfNames(tokens: readonly Token[], from: number, to: number, size: number): string[][] | null {
  for (let i = from; i < to; i++) {
    if (tokens[i]!.lower !== 'and' && tokens[i]!.lower !== 'or') continue
    const last = itemAfter(tokens, i + 1, to)
    if (last.length === 0) continue
    const items = [last]
    let end = tokens[i - 1]?.text === ',' ? i - 1 : i
    while (items.length < size) {
      const item = itemBefore(tokens, from, end)
      if (item.stems.length === 0) break
      items.unshift(item.stems)
      // "the army, the gendarmerie and the police"
      const opens = tokens[item.from - 1]?.lower === 'the' ? item.from - 1 : item.from
      if (tokens[opens - 1]?.text !== ',') break
      end = opens - 1
    }
    if (items.length === size) return items
  }
  return null
}

/** The content words right after "and": names as long as they are capitals, else one word. */
function itemAfter(tokens: readonly Token[], from: number, to: number): string[] {
  const stems: string[] = []
  for (let i = from; i < Math.min(to, from + 4); i++) {
    const token = tokens[i]!
    if (token.kind !== 'word' || (stems.length > 0 && !token.isCapital)) break
    const label = stemOf(token)
    if (label) stems.push(label)
    else if (stems.length > 0) break
  }
  return stems
}

function itemBefore(tokens: readonly Token[], from: number, end: number): { stems: string[]; from: number } {
  const stems: string[] = []
  let at = end
  while (at > from && at > end - 4) {
    const token = tokens[at - 1]!
    if (token.kind !== 'word' || (stems.length > 0 && !token.isCapital)) break
    const label = stemOf(token) ?? (token.isCapital ? stem(token.lower) : null)
    if (!label) break
    stems.unshift(label)
    at--
  }
  return { stems, from: at }
}
