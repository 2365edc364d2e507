/** The three things that the page makes, by the last word of their address. */
export const SECTIONS = [
  { at: '', name: 'Report of a period' },
  { at: 'effect', name: 'Effect of a date' },
  { at: 'outlook', name: 'Outlook' },
] as const

/** What can be counted, as a menu names it. */
export const SERIES_NAMES = {
  incidents: 'Incidents',
  attacks: 'Violent incidents',
  killed: 'Killed',
  injured: 'Injured',
} as const

/** A number as a change: "+12.3 %", "−4.0 %". */
export const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)} %`
