import type { Span } from '#model/index.ts'
import type { Context } from '../context.ts'
import { type Claim, TAKEN_BEFORE } from './claim.ts'
import { draftsOf } from './draft.ts'
import { countOf } from './group.ts'
import type { Effect } from './tally.ts'
import { type Told, tell } from './tell.ts'
import type { TollStep } from './toll-of.ts'

/** A count of people that went into no incident, its words, and why. */
export interface LeftOut extends Span {
  readonly text: string
  readonly fate: Claim['fate']
  readonly why: string
}

/** Counts of people that became part of no incident, in text order. `leftOut(context)[0]?.why` is `'background, “last year”'`. */
export function leftOut(context: Context): LeftOut[] {
  const told = tell(context)
  const { tokens, text } = told.reading
  const left = (claim: Claim, why: string): LeftOut => {
    const [start, end] = [tokens[claim.from]!.start, tokens[claim.to - 1]!.end]
    return { start, end, text: text.slice(start, end), fate: claim.fate, why }
  }
  return [...ofBackground(told), ...ofIncidents(told)]
    .filter(([claim]) => claim.groups.some((group) => countOf(group) !== null))
    .map(([claim, why]) => left(claim, why))
    .sort((a, b) => a.start - b.start)
}

type Reasoned = readonly [claim: Claim, why: string]

/** Counts of sentences that tell no event of the text. */
const ofBackground = ({ units }: Told): Reasoned[] =>
  units.flatMap(({ background, claims }) =>
    background === null ? [] : claims.map((claim): Reasoned => [claim, backgroundWords(background)]),
  )

/** Counts that an incident passed over, and those of events that nothing pins down. */
const ofIncidents = (told: Told): Reasoned[] =>
  draftsOf(told).flatMap(({ steps, typed, claims }) =>
    typed === null
      ? claims.map(
          (claim): Reasoned => [claim, claim.doubt ?? 'no day or place pins it down, or nothing violent is told'],
        )
      : steps.flatMap((step): Reasoned[] => {
          const why = whyOf(step)
          return why ? [[step.claim, why]] : []
        }),
  )

const PASSED_OVER: Partial<Record<Effect | 'dropped', string>> = {
  contradicts: 'another count of the same people was taken',
  dropped: 'a firmer count was taken',
}

function whyOf({ claim, effect }: TollStep): string | null {
  if (claim.doubt) return DOUBTS[claim.doubt] ?? claim.doubt
  if (claim.fate === 'casualties') return 'killed and injured in one number'
  return PASSED_OVER[effect] ?? null
}

/** "period: last year" as a reader is told it. */
function backgroundWords(background: string): string {
  const [kind, detail] = background.split(': ')
  if (kind === 'period') return `background, “${detail}”`
  if (kind === 'history') return `background, told of ${detail} gone by`
  return kind === 'statistic' ? 'a statistic' : `background, ${background}`
}

/** What each doubt says to a reader. */
const DOUBTS: Readonly<Record<string, string>> = {
  denied: 'denied',
  unreal: 'not told as a fact',
  history: 'an older event',
  [TAKEN_BEFORE]: 'an older event',
  confession: 'confessed, an older event',
  accusation: 'an accusation about an older event',
  plan: 'planned or attempted',
  revenge: 'what something else was a reaction to',
  rumour: 'a rumour',
  condition: 'only a condition',
  cause: 'what a crowd was angry about',
}
