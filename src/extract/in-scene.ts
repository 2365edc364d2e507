import type { Span } from '#model/index.ts'

/** The first index of a list sorted by start whose item starts at or after an offset. */
export function firstFrom(items: readonly Span[], offset: number): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (items[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The items of a list sorted by start that lie inside a span. `inSpan(dates, sentence)[0]?.edtf`. */
export function inSpan<T extends Span>(items: readonly T[], span: Span): T[] {
  const found: T[] = []
  addThoseIn(span, items, found)
  return found
}

/** The items of a list sorted by start that lie inside any of some spans, in the list's order. */
export function inSpans<T extends Span>(items: readonly T[], spans: readonly Span[]): T[] {
  const found: T[] = []
  for (const span of spans) addThoseIn(span, items, found)
  return areApart(spans) ? found : [...new Set(found)].sort((a, b) => a.start - b.start)
}

/** In order and without a common part, as the sentences of a scene mostly are. */
function areApart(spans: readonly Span[]): boolean {
  for (let i = 1; i < spans.length; i++) if (spans[i]!.start < spans[i - 1]!.end) return false
  return true
}

function addThoseIn<T extends Span>({ start, end }: Span, items: readonly T[], found: T[]): void {
  for (let i = firstFrom(items, start); i < items.length && items[i]!.start < end; i++)
    if (items[i]!.end <= end) found.push(items[i]!)
}

/** The item of a list of neighbours (sentences) that holds an offset. */
export function itemAt<T extends Span>(items: readonly T[], offset: number): T | null {
  const next = firstFrom(items, offset + 1)
  const item = items[next - 1]
  return item && item.start <= offset && offset < item.end ? item : null
}
