import { z } from 'zod'
import { verdictSchema } from './check.ts'
import { jsonSchema } from './json.ts'
import { projectionSchema } from './projection.ts'

/**
 * What a person may decide. `merge` and `same` join mentions into one incident (`same` confirms a doubtful link);
 * `split` and `not-same` keep them apart; `postpone` puts an incident at the end of the inbox; `undo` takes back an earlier decision.
 */
export const decisionKindSchema = z.enum([
  'merge',
  'split',
  'same',
  'not-same',
  'edit-field',
  'accept',
  'reject',
  'postpone',
  'overrule-check',
  'list-link-confirm',
  'list-link-reject',
  'register-projection',
  'same-person',
  'not-same-person',
  'note',
  'undo',
])
export type DecisionKind = z.infer<typeof decisionKindSchema>

/** Kinds that bear on the incidents of a book: the draft is derived again after them. */
export const RESOLVING_KINDS: readonly DecisionKind[] = [
  'merge',
  'split',
  'same',
  'not-same',
  'edit-field',
  'accept',
  'reject',
]

const keys = (least: number) => z.array(z.string().min(1)).min(least)
const why = { reason: z.string().optional() }

/**
 * A decision as a person hands it in. `subject` holds what it is about: ids of mentions, which hash document, span and
 * kind and so outlive better rules; the id of a check; the id of an actor or imported row; the source of a projection.
 */
export const newDecisionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['merge', 'same']), subject: keys(2), payload: z.object(why) }),
  z.object({
    kind: z.enum(['split', 'not-same']),
    subject: keys(2),
    /** The mentions of the subject in groups: those of different groups are never one incident. */
    payload: z.object({ parts: z.array(keys(1)).min(2), ...why }),
  }),
  z.object({
    kind: z.literal('edit-field'),
    subject: keys(1),
    payload: z.object({ field: z.string().min(1), value: jsonSchema, was: jsonSchema.optional(), ...why }),
  }),
  z.object({ kind: z.enum(['accept', 'reject', 'postpone']), subject: keys(1), payload: z.object(why) }),
  z.object({
    kind: z.literal('overrule-check'),
    subject: keys(1),
    payload: z.object({ verdict: verdictSchema, ...why }),
  }),
  z.object({
    kind: z.enum(['list-link-confirm', 'list-link-reject']),
    subject: keys(1),
    payload: z.object({ list: z.string().min(1), entry: z.string().min(1), ...why }),
  }),
  z.object({ kind: z.literal('register-projection'), subject: keys(1), payload: projectionSchema }),
  /** Two names of one person in public life, or of two. */
  z.object({ kind: z.enum(['same-person', 'not-same-person']), subject: keys(2), payload: z.object(why) }),
  z.object({ kind: z.literal('note'), subject: keys(1), payload: z.object({ text: z.string().min(1) }) }),
])
export type NewDecision = Readonly<z.infer<typeof newDecisionSchema>>

/** A decision of the ledger. Nothing there is ever changed: one that is taken back has a later `undo` pointing at it. */
export type Decision = (
  | NewDecision
  | { readonly kind: 'undo'; readonly subject: string[]; readonly payload: object }
) & {
  readonly id: number
  readonly author: string
  readonly at: string
  /** The decision that this one takes back. */
  readonly undoes: number | null
  /** False when a later decision took it back. */
  readonly stands: boolean
}

/** Which decisions: every field narrows. */
export interface DecisionFilter {
  readonly kinds?: readonly DecisionKind[]
  /** Decisions about any of these keys. */
  readonly subject?: readonly string[]
  /** Only those that nobody took back. */
  readonly standing?: boolean
  /** Only these. */
  readonly ids?: readonly number[]
  /** Only those made after this one. */
  readonly since?: number
  /** Only so many of the last ones that the other fields leave. */
  readonly latest?: number
}
