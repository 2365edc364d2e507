const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/gu
const LETTER = /\p{L}/gu
/** So much of a text tells how it runs. */
const LOOKED_AT = 2_000

/** Which way most of a text runs: an Urdu report that begins with a name in Latin letters is `rtl`. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const start = text.slice(0, LOOKED_AT)
  const right = start.match(RIGHT_TO_LEFT)?.length ?? 0
  return right * 2 > (start.match(LETTER)?.length ?? 0) ? 'rtl' : 'ltr'
}
