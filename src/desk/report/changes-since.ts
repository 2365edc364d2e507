import type { MovedTotal, ReleaseDiff } from '#model/index.ts'

const MOST = 40
const signed = (value: number | null): string =>
  value === null ? 'no percentage' : `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)} %`

/** What moved since an earlier release, a sentence each: the totals, those first that a comparison stands on. */
export function changesSince({ from, counts, totals }: ReleaseDiff): string[] {
  const { added, removed, changed } = counts
  const ordered = [...totals].sort((a, b) => Number(b.baseOf !== null) - Number(a.baseOf !== null))
  return [
    `Since release ${from.version}: ${added.toLocaleString('en')} incidents added, ${removed.toLocaleString('en')} removed, ${changed.toLocaleString('en')} changed.`,
    ...ordered.slice(0, MOST).map(moved),
    ...(ordered.length > MOST
      ? [`${(ordered.length - MOST).toLocaleString('en')} more totals moved; "daybook release diff" lists them all.`]
      : []),
  ]
}

function moved({ scope, period, measure, before, after, baseOf }: MovedTotal): string {
  const base = baseOf
    ? `; it is the base of the change of ${baseOf.period}, which was ${signed(baseOf.was)} and is ${signed(baseOf.is)}`
    : ''
  return `${scope}, ${period}: ${measure} was ${before.toLocaleString('en')} and is ${after.toLocaleString('en')}${base}.`
}
