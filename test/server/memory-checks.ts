import { type Checks, type Input, InputError } from '#desk/index.ts'
import {
  type CheckedDocument,
  checkKey,
  type Decision,
  type KeptCheckRow,
  type NewDecision,
  type Verdict,
} from '#model/index.ts'

/** Kept checks in memory: `check` is the desk's own, `decisions` what people overruled. */
export function memoryChecks(
  check: (input: Input) => readonly CheckedDocument[],
  decisions: () => readonly Decision[] = () => [],
): Checks {
  const kept: { name: string; keptAt: string; keptBy: string; checked: CheckedDocument }[] = []
  const rowOf = ({ checked, ...entry }: (typeof kept)[number]): KeptCheckRow => {
    const overrules = overrulesIn(checked, decisions())
    const holding = checked.checks.map(
      (one): Verdict => overrules.find((o) => o.check === checkKey(one))?.verdict ?? one.verdict,
    )
    const count = (verdict: Verdict) => holding.filter((one) => one === verdict).length
    return {
      id: checked.document.id,
      ...entry,
      title: checked.document.title,
      figures: checked.figures.length,
      verdicts: {
        exact: count('exact'),
        rounded: count('rounded'),
        loose: count('loose'),
        wrong: count('wrong'),
        undetermined: count('undetermined'),
      },
      overruled: overrules.length,
      beside: null,
    }
  }
  const find = async (id: string) => {
    const entry = kept.find(({ checked }) => checked.document.id === id)
    return entry
      ? { kept: rowOf(entry), checked: { ...entry.checked, overrules: overrulesIn(entry.checked, decisions()) } }
      : null
  }
  return {
    async keep(input, _, author = 'analyst') {
      const fresh = check(input).map((checked) => ({
        name: input.name,
        keptAt: '2031-05-02T10:42:00.000Z',
        keptBy: author,
        checked,
      }))
      for (const entry of fresh) {
        const at = kept.findIndex(({ checked }) => checked.document.id === entry.checked.document.id)
        kept.splice(at < 0 ? kept.length : at, at < 0 ? 0 : 1, entry)
      }
      return fresh.map(rowOf)
    },
    list: async () => kept.map(rowOf),
    find,
    again: find,
    async remove(id) {
      const at = kept.findIndex(({ checked }) => checked.document.id === id)
      if (at >= 0) kept.splice(at, 1)
      return at >= 0
    },
  }
}

export const overrulesIn = ({ checks }: CheckedDocument, decisions: readonly Decision[]) =>
  decisions.flatMap(({ kind, id: decision, subject, payload, author, at, stands }) => {
    const check = checks.map(checkKey).find((key) => subject.includes(key))
    if (kind !== 'overrule-check' || !stands || check === undefined) return []
    return [{ decision, check, verdict: payload.verdict, reason: payload.reason ?? '', author, at }]
  })

/** Decisions in memory, appended and taken back as the ledger does. */
export function memoryDecisions() {
  let decisions: Decision[] = []
  const append = (
    decision: NewDecision | Pick<Decision, 'kind' | 'subject' | 'payload'>,
    author: string,
    undoes: number | null,
  ) => {
    const at = '2031-05-02T10:42:00.000Z'
    const made = { ...decision, id: decisions.length + 1, author, at, undoes, stands: true } as Decision
    decisions = [...decisions, made]
    return made
  }
  return {
    all: (): readonly Decision[] => decisions,
    add: (decision: NewDecision, author: string) => append(decision, author, null),
    undo(id: number, author: string) {
      const undone = decisions.find((one) => one.id === id)
      if (!undone) throw new InputError(`unknown decision: ${id}; the book has ${decisions.length}`)
      decisions = decisions.map((one) => (one.id === id ? { ...one, stands: false } : one))
      return append({ kind: 'undo', subject: undone.subject, payload: {} }, author, id)
    },
  }
}
