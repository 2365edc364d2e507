import type { Rule } from '../proposal.ts'
import { average } from './average.ts'
import { change } from './change.ts'
import { difference } from './difference.ts'
import { points } from './points.ts'
import { ratio } from './ratio.ts'
import { residual } from './residual.ts'
import { share } from './share.ts'
import { sum } from './sum.ts'

export const RULES: readonly Rule[] = [residual, points, average, ratio, change, share, difference, sum]
