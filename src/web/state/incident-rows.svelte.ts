import type { IncidentRow, Page } from '#model/index.ts'
import { Refused, read, remembered } from './api.ts'

/** How many rows one request brings. */
const PAGE = 100

/** The rows of a long table, read a page at a time as they come into sight. */
export interface IncidentRows {
  readonly total: number | undefined
  readonly problem: string | null
  /** The row, or undefined while it is on its way. */
  at(index: number): IncidentRow | undefined
  /** Says which rows are in sight, so that they are read. */
  show(first: number, last: number): void
  /** Reads what is in sight once more; what is there stays until the answer comes. */
  again(): void
}

/** Rows of the list at an API address that may change; a new address starts anew. Call it in a component's set-up. */
export function incidentRows(path: () => string): IncidentRows {
  let total = $state<number | undefined>()
  let problem = $state<string | null>(null)
  let pages = $state.raw<ReadonlyMap<number, readonly IncidentRow[]>>(new Map())
  let asked = new Set<number>()
  let controller = new AbortController()
  let inSight: readonly number[] = []

  const pagePath = (page: number) => {
    const base = path()
    return `${base}${base.includes('?') ? '&' : '?'}offset=${page * PAGE}&limit=${PAGE}`
  }
  const take = (page: number, answer: Page<IncidentRow>) => {
    total = answer.total
    pages = new Map(pages).set(page, answer.rows)
    problem = null
  }
  const ask = (page: number) => {
    if (asked.has(page)) return
    asked.add(page)
    const address = pagePath(page)
    const { signal } = controller
    read<Page<IncidentRow>>(address, 'Reading the incidents', signal).then(
      (answer) => {
        if (!signal.aborted) take(page, answer)
      },
      (error: unknown) => {
        if (signal.aborted) return
        asked.delete(page)
        problem = error instanceof Refused ? error.message : 'The incidents could not be read.'
      },
    )
  }
  $effect(() => {
    path()
    controller = new AbortController()
    asked = new Set()
    const known = remembered<Page<IncidentRow>>(pagePath(0))
    pages = new Map(known ? [[0, known.rows]] : [])
    if (known) total = known.total
    ask(0)
    return () => controller.abort()
  })
  return {
    get total() {
      return total
    },
    get problem() {
      return problem
    },
    at: (index) => pages.get(Math.floor(index / PAGE))?.[index % PAGE],
    show(first, last) {
      const [from, to] = [Math.floor(first / PAGE), Math.floor(last / PAGE)]
      inSight = Array.from({ length: to - from + 1 }, (_, page) => from + page)
      for (const page of inSight) if (page > 0) ask(page)
    },
    again() {
      const wanted = new Set([0, ...inSight])
      pages = new Map([...pages].filter(([page]) => wanted.has(page)))
      asked = new Set()
      for (const page of wanted) ask(page)
    },
  }
}
