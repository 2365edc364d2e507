import type { Decision, InboxItem, InboxPage } from '#model/index.ts'
import { Refused, read } from '../state/api.ts'
import { undo } from './decide.ts'

/** One thing done that can be undone: the item as it was, and the decisions once they are kept. */
interface Step {
  readonly words: string
  readonly item: InboxItem
  readonly decisions: Promise<readonly Decision[]>
  /** Whether the item left the queue by it, stayed as it was or changed, or was joined with others or taken apart. */
  readonly did: 'left' | 'stayed' | 'regrouped'
}

/** So many items are kept ahead, so that the next one is there without asking. */
const AHEAD = 8
const MOST = 20
/** So few are asked for while there is nothing to show: the first is there sooner. */
const FIRST = 2

export type Queue = ReturnType<typeof inboxQueue>

/** The items that wait, the present one first. What is done to them is shown at once and kept behind. */
export function inboxQueue() {
  let items = $state.raw<readonly InboxItem[]>([])
  let total = $state<number | null>(null)
  let problem = $state<string | null>(null)
  let said = $state('')
  let steps = $state.raw<readonly Step[]>([])
  let filling: Promise<void> | null = null
  /** Items that were settled here, until the desk no longer offers them. */
  const gone = new Set<string>()

  async function fill(limit: number): Promise<number> {
    // What is being kept must be kept before the desk says what is left.
    await Promise.allSettled(steps.slice(-3).map((step) => step.decisions))
    const without = [...items.map(({ id }) => id), ...gone].slice(-400)
    const page = await read<InboxPage>(
      `/api/inbox?limit=${limit}&without=${encodeURIComponent(without.join(','))}`,
      'Reading the inbox',
    )
    const held = new Set(items.map(({ id }) => id))
    items = [...items, ...page.items.filter(({ id }) => !held.has(id) && !gone.has(id))]
    total = page.total + held.size
    problem = null
    return page.items.length
  }
  const refill = (limit = items.length === 0 ? FIRST : MOST): Promise<void> => {
    filling ??= fill(limit)
      .catch((error: unknown) => {
        problem = error instanceof Refused ? error.message : 'The inbox could not be read.'
        return 0
      })
      .then((found) => {
        filling = null
        if (limit < MOST && found === limit) void refill(MOST)
      })
    return filling
  }
  const reportFault = (words: string) => (error: unknown) => {
    problem = `${error instanceof Refused ? error.message : 'The desk could not be reached.'} “${words}” was not kept; the item is back.`
  }

  const remember = (step: Step) => {
    steps = [...steps, step].slice(-100)
  }
  /** Begins anew, with what a mention tells first: items were joined or taken apart. */
  async function restart(first: string): Promise<void> {
    items = []
    gone.clear()
    await refill(MOST)
    const at = items.findIndex((item) => item.kind === 'incident' && item.incident.mentions.includes(first))
    if (at > 0) items = [items[at]!, ...items.filter((_, index) => index !== at)]
  }

  return {
    get items() {
      return items
    },
    get current(): InboxItem | undefined {
      return items[0]
    },
    get total() {
      return total
    },
    get problem() {
      return problem
    },
    /** What was done last, for who does not see it. */
    get said() {
      return said
    },
    get canUndo() {
      return steps.length > 0
    },
    refill: () => refill(),
    say(words: string) {
      said = words
    },
    fail(sentence: string | null) {
      problem = sentence
    },
    /** Settles the present item: the next one is shown before the desk has answered. */
    settle(words: string, decisions: Promise<readonly Decision[]>) {
      const item = items[0]
      if (!item) return
      items = items.slice(1)
      total = total === null ? null : total - 1
      gone.add(item.id)
      said = words
      remember({ words, item, decisions, did: 'left' })
      decisions.catch((error: unknown) => {
        gone.delete(item.id)
        items = [item, ...items.filter(({ id }) => id !== item.id)]
        steps = steps.filter((step) => step.decisions !== decisions)
        reportFault(words)(error)
      })
      if (items.length < AHEAD) void refill()
    },
    /** Keeps a step that leaves the item where it is. */
    note(words: string, decisions: Promise<readonly Decision[]>, did: 'stayed' | 'regrouped' = 'stayed') {
      const item = items[0]
      if (item) remember({ words, item, decisions, did })
      said = words
    },
    /** Puts another version of the present item in its place. */
    replace(item: InboxItem) {
      items = [item, ...items.slice(1)]
    },
    restart,
    /** To the next item without deciding; the present one goes behind. */
    skip(step: 1 | -1) {
      if (items.length < 2) return
      items = step === 1 ? [...items.slice(1), items[0]!] : [items.at(-1)!, ...items.slice(0, -1)]
      said = 'Skipped'
      if (items.length < AHEAD) void refill()
    },
    /** Takes the last step back; says which item is there again, once that is kept. */
    async undo(): Promise<InboxItem | null> {
      const step = steps.at(-1)
      if (!step) {
        said = 'There is nothing to undo'
        return null
      }
      steps = steps.slice(0, -1)
      said = `Undone: ${step.words}`
      if (step.did === 'left') {
        gone.delete(step.item.id)
        total = total === null ? null : total + 1
      }
      items = [step.item, ...items.filter(({ id }) => id !== step.item.id)]
      try {
        for (const decision of [...(await step.decisions)].reverse()) await undo(decision.id)
        if (step.did === 'regrouped' && step.item.kind === 'incident') await restart(step.item.incident.mentions[0]!)
      } catch (error) {
        problem = `${error instanceof Refused ? error.message : 'The desk could not be reached.'} “${step.words}” still stands.`
      }
      return step.item
    },
  }
}
