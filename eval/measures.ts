/** One measured number, higher is better, with a name that never changes because its floor hangs on it. */
export interface Measure {
  readonly name: string
  readonly value: number
}

/** One case that a measure counts as wrong: its class, and enough to find it again. The text itself stays outside. */
export interface Miss {
  readonly measure: string
  readonly kind: string
  readonly id: string
}

/** A benchmark: what it needs of the shared folder, and how it is measured. */
export interface Benchmark {
  readonly name: string
  /** Files or folders below the shared folder; where one is missing the benchmark is skipped by name. */
  readonly needs: readonly string[]
  /** Files of this folder that it is measured on, beside those of the shared one. */
  readonly own?: readonly string[]
  readonly measure: (shared: string) => Promise<readonly Measure[]>
  /** The cases behind what is short of the whole, for `-- --misses`. */
  readonly misses?: (shared: string) => Promise<readonly Miss[]>
}

/** Every benchmark, loaded only when it runs: some hold large corpora. */
export const BENCHMARKS: readonly Benchmark[] = [
  {
    name: 'incidents',
    needs: ['gold/incidents-dev.jsonl', 'tools/score-incidents.mjs', 'data/ucdp-ged-pakistan', 'data/case2021-task2'],
    measure: async (shared) => (await import('./incidents.ts')).measureIncidents(shared),
    misses: async (shared) => (await import('./incident-misses.ts')).incidentMisses(shared),
  },
  {
    name: 'figures',
    needs: ['gold/figures-dev.jsonl', 'tools/score-figures.mjs'],
    measure: async (shared) => (await import('./figures.ts')).measureFigures(shared),
  },
  {
    name: 'statements',
    needs: ['seeds', 'data/plover'],
    measure: async (shared) => (await import('./statements.ts')).measureStatements(shared),
  },
  {
    name: 'places',
    needs: ['data/geoparsing', 'data/recognizers-specs'],
    measure: async (shared) => (await import('./places.ts')).measurePlaces(shared),
    misses: async (shared) => (await (await import('./places.ts')).measuredPlaces(shared)).misses,
  },
  {
    name: 'names',
    needs: ['data/name-pairs'],
    measure: async (shared) => (await import('./names.ts')).measureNames(shared),
  },
  {
    name: 'ged-links',
    needs: ['data/pakistan-attacks', 'data/ucdp-ged-pakistan'],
    own: ['ged-links.json'],
    measure: async (shared) => (await import('./ged-links.ts')).measureGedLinks(shared),
  },
  {
    name: 'wire-week',
    needs: [],
    own: ['wire-week'],
    measure: async () => (await import('./wire-week.ts')).measureWireWeeks(),
  },
  {
    name: 'numbers',
    needs: ['data/recognizers-specs/Number.NumberModel.json'],
    measure: async (shared) => (await import('./numbers.ts')).measureNumbers(shared).measures,
    misses: async (shared) => (await import('./numbers.ts')).measureNumbers(shared).misses,
  },
  {
    name: 'pages',
    needs: ['data/readability-pages'],
    measure: async (shared) => (await import('./pages.ts')).measurePages(shared),
  },
]
