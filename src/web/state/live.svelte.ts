import type { Decision, LiveEvent } from '#model/index.ts'
import { ask, forget } from './api.ts'

/** This tab among all that are open. */
const TAB = crypto.randomUUID()

let connected = false
let isOpen = false
let editing = $state.raw<ReadonlyMap<string, { readonly who: string; readonly at: string }>>(new Map())
const hearers = new Set<(decision: Decision) => void>()
let said: string | null = null
/** Decisions that this tab made: their news is no news here. */
const own = new Set<number>()

/** Decisions that are on their way to the desk; its news of them may be here before its answer. */
let onTheWay = 0
let held: Decision[] = []

/** Waits for the desk's answer to decisions of this tab, whose news is then none: `ownDecisions(send(…), ({ id }) => [id])`. */
export async function ownDecisions<T>(answer: Promise<T>, idsOf: (made: T) => readonly number[]): Promise<T> {
  onTheWay++
  try {
    const made = await answer
    for (const id of idsOf(made)) own.add(id)
    return made
  } finally {
    onTheWay--
    if (onTheWay === 0) {
      const all = held
      held = []
      for (const decision of all) tellOf(decision)
    }
  }
}

function tellOf(decision: Decision): void {
  if (own.has(decision.id)) return
  forget()
  for (const hear of hearers) hear(decision)
}

/** Hears decisions of others while a page is open; answers how to stop. */
export function onDecision(hear: (decision: Decision) => void): () => void {
  connect()
  hearers.add(hear)
  return () => hearers.delete(hear)
}

/** Who else has a record open for editing. */
export const editorsOf = (record: string): string[] => {
  connect()
  return [...editing.values()].filter(({ at }) => at === record).map(({ who }) => who)
}

/** Says which record this tab is editing; null for none. */
export function edit(record: string | null): void {
  if (record === said) return
  said = record
  connect()
  if (isOpen) tell()
}

function tell(): void {
  ask('/api/presence', {
    method: 'POST',
    body: JSON.stringify({ tab: TAB, at: said }),
    headers: { 'content-type': 'application/json' },
  }).catch(() => undefined) // nobody hears of it: the record can be edited all the same
}

function connect(): void {
  if (connected) return
  connected = true
  const source = new EventSource(`/api/live?tab=${TAB}`)
  source.onopen = () => {
    isOpen = true
    if (said !== null) tell()
  }
  source.onerror = () => {
    isOpen = false // the browser connects again by itself
  }
  source.onmessage = ({ data }) => {
    const event = JSON.parse(data as string) as LiveEvent
    if (event.kind === 'presence') {
      if (event.tab === TAB) return
      const next = new Map(editing)
      if (event.at === null) next.delete(event.tab)
      else next.set(event.tab, { who: event.who, at: event.at })
      editing = next
    } else if (onTheWay > 0) held.push(event.decision)
    else tellOf(event.decision)
  }
}
