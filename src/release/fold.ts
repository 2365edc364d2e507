/** A text for searching: lower case, without accents. `fold('Gámma VALLEY')` is `'gamma valley'`. */
export const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
