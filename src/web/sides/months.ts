import type { SpokenFacets } from '#model/index.ts'

/** One month of the timeline: all statements, and those that accuse or deny. */
export interface MonthOfSpeech {
  readonly month: string
  readonly all: number
  readonly accuse: number
  readonly deny: number
}

/** More months than this are summed by year. */
const MOST_MONTHS = 60

/** Every month from the first to the last, empty ones too, so that the axis is one of time; by year where they are many. */
export function monthsOf(months: SpokenFacets['months']): MonthOfSpeech[] {
  if (months.length === 0) return []
  const all = [...new Set(months.map(({ month }) => month))].sort()
  const run = monthsBetween(all[0]!, all.at(-1)!)
  const isByYear = run.length > MOST_MONTHS
  const steps = isByYear ? [...new Set(run.map((month) => month.slice(0, 4)))] : run
  const length = isByYear ? 4 : 7
  return steps.map((step) => {
    const here = months.filter(({ month }) => month.slice(0, length) === step)
    const sum = (act: string | null) =>
      here.reduce((total, one) => total + (act === null || one.act === act ? one.statements : 0), 0)
    return { month: step, all: sum(null), accuse: sum('accuse'), deny: sum('deny') }
  })
}

function monthsBetween(first: string, last: string): string[] {
  const months: string[] = []
  let [year, month] = first.split('-').map(Number) as [number, number]
  for (;;) {
    const here = `${year}-${String(month).padStart(2, '0')}`
    months.push(here)
    if (here >= last) return months
    month++
    if (month > 12) [year, month] = [year + 1, 1]
  }
}
