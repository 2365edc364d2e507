import type { SpeechVerb } from '#lexicon/index.ts'
import type { Party } from './cast.ts'
import type { Deed } from './deed.ts'
import type { Mention } from './mention.ts'
import type { Range } from './name-run.ts'
import type { Line } from './reading.ts'
import { wholeRow } from './verb-forms.ts'

/** A statement before it is written down: where its cue is, who speaks, what is said and done. */
export interface Proposal {
  readonly line: Line
  readonly cue: Range
  readonly content: Range
  readonly target: Range | null
  readonly deed: Deed
  readonly verb: string
  readonly rule: string
  readonly mention: Mention | null
  readonly party: Party | null
  readonly isQuoted: boolean
  /** False inside what another says: then it is not the one a later "he" means. */
  readonly isOuter: boolean
}

/** The last of a line's proposals that stands inside no other's words, if any. */
export function outermost(found: readonly Proposal[]): Proposal | null {
  for (let k = found.length - 1; k >= 0; k--) if (found[k]!.isOuter) return found[k]!
  return null
}

/** The plainest verb of speech, for what is attributed without one. */
export const SAY: SpeechVerb = wholeRow({ verb: 'say', act: 'assert' })
