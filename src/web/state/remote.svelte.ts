import { untrack } from 'svelte'
import { Refused, read, remembered } from './api.ts'

export interface Remote<T> {
  readonly value: T | undefined
  readonly problem: string | null
  /** The path that `value` answers, which may be an earlier one than is asked now. */
  readonly answered: string | null
  /** True while `value` is still the answer to an earlier question. */
  readonly isStale: boolean
  /** Asks once more: something that the answer tells of has changed. */
  again(): void
}

/**
 * What the API answers to a path that may change. The last answer stays until the next one is there, so that
 * nothing flickers; a null path asks nothing. Call it while a component is set up.
 */
export function remote<T>(path: () => string | null, what: string): Remote<T> {
  // What is still at hand is there with the first rendering, so that Back finds the page as tall as it was.
  const first = untrack(path)
  const kept = first === null ? undefined : remembered<T>(first)
  let value = $state.raw<T | undefined>(kept)
  let answered = $state<string | null>(kept === undefined ? null : first)
  let problem = $state<string | null>(null)
  let turns = $state(0)
  $effect(() => {
    void turns
    const asked = path()
    if (asked === null) {
      value = undefined
      problem = null
      return
    }
    const known = remembered<T>(asked)
    if (known !== undefined) {
      value = known
      answered = asked
    }
    const controller = new AbortController()
    read<T>(asked, what, controller.signal).then(
      (answer) => {
        if (controller.signal.aborted) return
        value = answer
        answered = asked
        problem = null
      },
      (error: unknown) => {
        if (controller.signal.aborted) return
        value = undefined
        problem = error instanceof Refused ? error.message : 'The answer could not be read.'
      },
    )
    return () => controller.abort()
  })
  return {
    get value() {
      return value
    },
    get problem() {
      return problem
    },
    get answered() {
      return answered
    },
    get isStale() {
      return answered !== path()
    },
    again() {
      turns++
    },
  }
}
