/**
 * The form under which names are compared: lower case, no accents or apostrophes, one space for anything else.
 * `foldName('Dera Ghāzi-Khān')` is `'dera ghazi khan'`.
 */
export function foldName(name: string): string {
  const lower = isAscii(name) ? name.toLowerCase() : name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return lower
    .replace(/['’‘`ʿʾʻ]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 126) return false
  return true
}

/**
 * How a folded name sounds, so that the many English spellings of South and West Asian names meet:
 * "naseerabad" and "nasirabad", "killa abdullah" and "qilla abdulla", "kuchlagh" and "kuchlak".
 */
export function soundKey(folded: string): string {
  let key = ''
  for (const word of folded.split(' ')) key += `${key ? ' ' : ''}${soundOfWord(word)}`
  return key
}

/** Ordered: digraphs before single letters. Each row: pattern, what it becomes, a pair that it joins. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/([dtbpjr])h/g, '$1'], // Budhni/Budni
  [/kh|gh|q|ck/g, 'k'], // Kuchlagh/Kuchlak, Qilla/Killa
  [/ee|ie|y(?=.)/g, 'i'], // Naseerabad/Nasirabad
  [/oo|ou|au|ow|aw/g, 'u'], // Mahmood/Mahmud, Daud/Dawood
  [/w/g, 'v'], // Swabi/Svabi
  [/z/g, 's'], // Zaidan/Saidan
  [/e/g, 'i'], // Tehsil/Tihsil
  [/o/g, 'u'], // Mohmand/Muhmand
  [/(?<=.)h/g, ''], // Abdullah/Abdulla
  [/(.)\1+/g, '$1'], // Killa/Kila
  [/(?<=..)[aiu]$/g, ''], // Ladha/Ladah
]

function soundOfWord(word: string): string {
  let key = word
  for (const [pattern, sound] of SOUNDS) key = key.replace(pattern, sound)
  return key
}

/** Two independent 32-bit hashes of a folded name (FNV-1a and a multiply-rotate): together its fingerprint. */
export function hashName(key: string): readonly [number, number] {
  let first = 0x811c9dc5
  let second = 0x9e3779b9
  for (let i = 0; i < key.length; i++) {
    const unit = key.charCodeAt(i)
    first = Math.imul(first ^ unit, 0x01000193)
    second = Math.imul(((second << 5) | (second >>> 27)) ^ unit, 0x85ebca6b)
  }
  return [(first ^ (first >>> 15)) >>> 0, (second ^ (second >>> 13)) >>> 0]
}
