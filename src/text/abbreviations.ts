/** Words that a full stop follows without ending the sentence. Each row: the word, an example. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set([
  'mr', // Mr. Akram
  'mrs',
  'ms',
  'dr',
  'prof',
  'st', // St. Petersburg
  'lt', // Lt. Gen. Sharif
  'gen',
  'col',
  'maj',
  'brig',
  'capt',
  'sgt',
  'cpl',
  'cmdr',
  'adm',
  'insp',
  'sub', // Sub. Khan (subedar)
  'hav',
  'gov',
  'sen',
  'rep',
  'hon',
  'jr',
  'sr',
  'vs',
  'no', // No. 83; a full stop after the answer "no" is rarer in reports
  'nos',
  'approx',
  'dept',
  'fig',
  'jan', // Jan. 4
  'feb',
  'mar',
  'apr',
  'jun',
  'jul',
  'aug',
  'sep',
  'sept',
  'oct',
  'nov',
  'dec',
  'rs', // Rs. 20 lakh
  'inc',
  'ltd',
  'co',
])

/** Of these, the ones that end a sentence when a capitalised word follows that is no name: only before a number do they not. */
export const ONLY_BEFORE_NUMBER: ReadonlySet<string> = new Set([
  'no',
  'nos',
  'jan',
  'feb',
  'mar',
  'apr',
  'jun',
  'jul',
  'aug',
  'sep',
  'sept',
  'oct',
  'nov',
  'dec',
  'rs',
  'approx',
  'fig',
  'sub',
])
