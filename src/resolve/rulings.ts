import type { Decision } from '#model/index.ts'

/** What people decided about mentions, for resolving. */
export interface Rulings {
  /** Pairs of mentions that are one event, in the order of the decisions. */
  readonly same: readonly (readonly [string, string])[]
  /** False where the last word on a pair is that the two are never one. */
  mayBeOne(a: string, b: string): boolean
  /** Mentions that tell no incident. */
  readonly rejected: ReadonlySet<string>
  /** Values that a person set, by mention, in the order of the decisions. */
  readonly edits: readonly {
    readonly mention: string
    readonly field: string
    readonly value: unknown
    readonly by: string
  }[]
}

export const NO_RULINGS: Rulings = rulingsOf([])

const keyOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

/**
 * The rulings of the decisions that stand. Of two decisions on one pair the later counts. `rulingsOf(decisions).same`.
 */
export function rulingsOf(decisions: readonly Decision[]): Rulings {
  const verdicts = new Map<string, { pair: readonly [string, string]; isSame: boolean }>()
  const rejected = new Set<string>()
  const edits: Rulings['edits'][number][] = []
  const rule = (a: string, b: string, isSame: boolean): void => {
    const key = keyOf(a, b)
    verdicts.delete(key) // set again below: a later word stands later in the order
    verdicts.set(key, { pair: a < b ? [a, b] : [b, a], isSame })
  }
  for (const decision of decisions) {
    if (!decision.stands) continue
    switch (decision.kind) {
      case 'merge':
      case 'same':
        for (const [a, b] of pairsOf(decision.subject)) rule(a, b, true)
        break
      case 'split':
      case 'not-same':
        for (const [one, other] of pairsOf(decision.payload.parts)) {
          for (const a of one) for (const b of other) rule(a, b, false)
        }
        break
      case 'reject':
        for (const mention of decision.subject) rejected.add(mention)
        break
      case 'accept':
        for (const mention of decision.subject) rejected.delete(mention)
        break
      case 'edit-field': {
        const { field, value } = decision.payload
        for (const mention of decision.subject) edits.push({ mention, field, value, by: decision.author })
      }
    }
  }
  const apart = new Set([...verdicts].filter(([, { isSame }]) => !isSame).map(([key]) => key))
  return {
    same: [...verdicts.values()].filter(({ isSame }) => isSame).map(({ pair }) => pair),
    mayBeOne: (a, b) => !apart.has(keyOf(a, b)),
    rejected,
    edits,
  }
}

function pairsOf<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((one, at) => items.slice(at + 1).map((other): [T, T] => [one, other]))
}
