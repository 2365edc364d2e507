const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 })

/** A number as people read it: `number(-6416)` is `−6,416`. */
export const number = (value: number): string => whole.format(value).replace('-', '−')

/** The spread of a count, or nothing where there is none: `spread({ low: 12, best: 15, high: 17 })` is `12–17`. */
export const spread = ({ low, best, high }: { low: number; best: number; high: number }): string =>
  low === best && high === best ? '' : low === high ? number(low) : `${number(low)}–${number(high)}`

/** A count with its noun: `counted(1, 'incident')` is `1 incident`. */
export const counted = (count: number, noun: string, nouns = `${noun}s`): string =>
  `${number(count)} ${count === 1 ? noun : nouns}`
