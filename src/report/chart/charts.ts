import type { Asked } from '../facts/asked.ts'
import type { Compared } from '../facts/compared.ts'
import type { Chart } from '../report.ts'
import { TemplateError } from '../template/read-template.ts'
import { actorMatrix } from './actor-matrix.ts'
import { calendar } from './calendar.ts'
import { effectDates } from './effect-dates.ts'
import { effectSteps } from './effect-steps.ts'
import { monthColumns } from './month-columns.ts'
import { placeMap } from './place-map.ts'
import { provinceChange } from './province-change.ts'
import { provinceMonths } from './province-months.ts'
import { victimSlopes } from './victim-slopes.ts'

type Draw = (compared: Compared, asked: Asked) => Promise<Chart | null>

/** Every picture that a template can insert, by name. */
const CHARTS: Readonly<Record<string, Draw>> = {
  months: monthColumns,
  provinces: provinceChange,
  'province-months': provinceMonths,
  calendar,
  map: placeMap,
  victims: victimSlopes,
  effect: effectSteps,
  'effect-dates': effectDates,
  'actor-matrix': actorMatrix,
}

/** Draws a picture; null where the period holds nothing to draw. */
export async function chartOf(name: string, compared: Compared, asked: Asked): Promise<Chart | null> {
  const draw = CHARTS[name]
  if (!draw)
    throw new TemplateError(
      `the template inserts the chart "${name}"; the charts are ${Object.keys(CHARTS).join(', ')}`,
    )
  return draw(compared, asked)
}
