import type { RoundAgreement } from '#model/index.ts'

/** How far coders agreed, a sentence a round of second coding; says so where a release keeps none. */
export function agreementWords(rounds: readonly RoundAgreement[]): string[] {
  if (rounds.length === 0) return ['Agreement between coders: no round of second coding is kept with this release.']
  return rounds.map(({ round, size, coders, fields }) => {
    const told = fields.filter(({ units }) => units > 0).map(fieldWords)
    return `Agreement between coders, ${round}: ${size.toLocaleString('en')} incidents, ${coders} second ${coders === 1 ? 'coder' : 'coders'}; ${told.join('; ') || 'no field was coded'}.`
  })
}

function fieldWords({ field, units, same, kappa, alpha }: RoundAgreement['fields'][number]): string {
  const measures = [
    ...(kappa === null ? [] : [`kappa ${kappa.toFixed(2)}`]),
    ...(alpha === null ? [] : [`alpha ${alpha.toFixed(2)}`]),
  ]
  return `${field} the same in ${same} of ${units}${measures.length > 0 ? ` (${measures.join(', ')})` : ''}`
}
