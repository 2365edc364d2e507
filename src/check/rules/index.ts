import type { Rule } from '../proposal.ts'
import { average } from './average.ts'
import { bounds } from './bounds.ts'
import { chain } from './chain.ts'
import { change } from './change.ts'
import { comparison } from './comparison.ts'
import { conversion } from './conversion.ts'
import { difference } from './difference.ts'
import { points } from './points.ts'
import { projection } from './projection.ts'
import { ratio } from './ratio.ts'
import { residual } from './residual.ts'
import { share } from './share.ts'
import { sum } from './sum.ts'
import { table } from './table.ts'
import { trend } from './trend.ts'
import { wording } from './wording.ts'

/**
 * Every rule, in order. A figure belongs to the first rule that decides it, so rules with the surest cues come first, and
 * "12 in all" is tried as a total only when nothing else explains the 12.
 */
export const RULES: readonly Rule[] = [
  table, // before all: what stands in a cell is named by its row and column, not by the words around it
  wording, // before all: a headline's number that the text says in other words is no claim of its own
  conversion, // two units side by side are the surest cue of all
  chain, // takes its percentages with it: they are steps to a level, not changes between two others
  projection, // before average: "at that pace" turns a rate into a forecast
  residual, // "the remaining 12" is no total, whatever adds up
  points,
  average, // before difference: "560 more a year" is a rate
  ratio,
  change,
  share, // after change: "34% higher" is no share
  difference,
  sum, // last among numbers: many a number is a sum of others by chance
  comparison,
  trend,
  bounds, // last: it says what is left open
]
