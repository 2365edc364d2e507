import type { Outlook, PlaceOutlook } from '#model/index.ts'
import { paint } from '../terminal.ts'

const NAMES = { 'seasonal-naive': 'same month last year', smoothing: 'recent level' } as const
const whole = (value: number): string => Math.round(value).toLocaleString('en')

/** Each place with its forecasts and how the methods did. */
export function outlookLines({ places, through, question, notes }: Outlook): string[] {
  return [
    paint('bold', `Outlook for ${question.series}, months after ${through} (80 % interval)`),
    ...places.flatMap(placeLines),
    '',
    ...notes.map((note) => `· ${note}`),
  ]
}

function placeLines({ place, methods, better }: PlaceOutlook): string[] {
  return [
    '',
    paint('bold', place),
    ...methods.map(({ method, forecasts, score }) => {
      const ahead = forecasts
        .map(({ month, expected, low, high }) => `${month} ${whole(expected)} (${whole(low)}–${whole(high)})`)
        .join('   ')
      const told = score
        ? `off by ${score.meanError.toFixed(1)} a month, ${Math.round(score.inside)} % of ${score.months} inside`
        : 'not scored: the record is too short'
      return `  ${NAMES[method].padEnd(21)} ${ahead}   ${told}${method === better ? ', better so far' : ''}`
    }),
  ]
}
