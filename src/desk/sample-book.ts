import type { Desk, Input, Progress } from './desk.ts'

/** What the sample book is made of: datasets to import, and reports to read. */
export interface SampleFiles {
  readonly datasets: readonly Input[]
  readonly reports: readonly Input[]
}

export interface SampleResult {
  readonly imported: number
  readonly documents: number
  /** A sentence for each file that could not be read. */
  readonly problems: readonly string[]
}

/**
 * Fills an empty book with the sample: imports the datasets, reads the reports, and makes the draft, so that the first
 * person to open it does not wait. `await createSampleBook(desk, { datasets, reports })`.
 */
export async function createSampleBook(
  desk: Pick<Desk, 'importUcdp' | 'add' | 'overview'>,
  { datasets, reports }: SampleFiles,
  onProgress: (progress: Progress) => void = () => undefined,
): Promise<SampleResult> {
  const total = datasets.length + reports.length
  let done = 0
  const step = (what: string) => onProgress({ done: ++done, total, what })
  let imported = 0
  for (const dataset of datasets) {
    imported += (await desk.importUcdp(dataset)).rows
    step(dataset.name)
  }
  const results = await desk.add(reports, ({ name }) => step(name))
  await desk.overview({})
  return {
    imported,
    documents: results.reduce((sum, { added, known }) => sum + added.length + known.length, 0),
    problems: results.flatMap(({ problem }) => (problem ? [problem] : [])),
  }
}
