// What is being waited for. A wait is shown after 200 ms, and named after two seconds.
interface Wait {
  readonly what: string
}
const open = new Set<Wait>()
let shown = $state<'no' | 'bar' | 'words'>('no')
let what = $state('')
let timers: ReturnType<typeof setTimeout>[] = []

export const waiting = {
  get shown(): 'no' | 'bar' | 'words' {
    return shown
  },
  get what(): string {
    return what
  },
}

/** Says that something is under way until `work` is settled. */
export async function waitFor<T>(words: string, work: Promise<T>): Promise<T> {
  const wait = { what: words }
  if (open.size === 0) {
    const after = (ms: number, state: 'bar' | 'words') => setTimeout(() => (shown = state), ms)
    timers = [after(200, 'bar'), after(2000, 'words')]
  }
  open.add(wait)
  what = words
  try {
    return await work
  } finally {
    open.delete(wait)
    what = [...open].at(-1)?.what ?? ''
    if (open.size === 0) {
      for (const timer of timers) clearTimeout(timer)
      shown = 'no'
    }
  }
}
