import type { CitedFigure, Comparison } from '#model/index.ts'
import { growth } from './growth.ts'
import { projected } from './projected.ts'
import { residual } from './residual.ts'
import { revised } from './revised.ts'
import type { Side } from './told.ts'

/** What two editions of one series can be asked, in the order in which it is told. */
const QUESTIONS: readonly ((here: Side, there: Side) => readonly Comparison[])[] = [
  revised,
  residual,
  projected,
  growth,
]

/** Two editions of one series laid beside each other: what changed, what cannot be, what came of what was projected. */
export function editions(here: Side, there: Side): Comparison[] {
  const found = QUESTIONS.flatMap((ask) => ask(here, there))
  // Two totals that two counts reached from two bases are no revision of one another.
  const counts = new Set(found.filter(({ kind }) => kind === 'growth').flatMap(({ there }) => there.map(startOf)))
  return found
    .filter(({ kind, there }) => kind !== 'revised' || !there.some((other) => counts.has(startOf(other))))
    .sort((a, b) => a.here.figure.start - b.here.figure.start)
}

const startOf = ({ figure }: CitedFigure): number => figure.start
