/**
 * The form under which names are compared: lower case, no accents or apostrophes, one space for anything else.
 * `foldName('Dera Ghāzi-Khān')` is `'dera ghazi khan'`.
 */
export function foldName(name: string): string {
  let hasCapital = false
  let isInWord = false
  for (let i = 0; i < name.length; i++) {
    const unit = name.charCodeAt(i)
    const isSmall = (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57)
    const isLarge = unit >= 65 && unit <= 90
    // Most names are plain English letters with single spaces between their words.
    if (!(isSmall || isLarge || (unit === SPACE && isInWord))) return foldAny(name)
    hasCapital ||= isLarge
    isInWord = unit !== SPACE
  }
  if (!isInWord) return foldAny(name)
  return hasCapital ? name.toLowerCase() : name
}

const SPACE = 32

function foldAny(name: string): string {
  return (
    foldAscii(name) ??
    name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/['’‘`ʿʾʻ]/g, '')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  )
}

/** The same without expressions for a name of 7-bit letters ("Lt. Gen. Dahl", "Dahl's"), null for any other. */
function foldAscii(name: string): string | null {
  const folded: number[] = []
  let isApart = false
  for (let i = 0; i < name.length; i++) {
    const unit = name.charCodeAt(i)
    if (unit > 126) return null
    if (unit === APOSTROPHE || unit === BACK_QUOTE) continue
    const isLarge = unit >= 65 && unit <= 90
    if (!isLarge && !(unit >= 97 && unit <= 122) && !(unit >= 48 && unit <= 57)) {
      isApart = true
      continue
    }
    if (isApart && folded.length > 0) folded.push(SPACE)
    isApart = false
    folded.push(isLarge ? unit + 32 : unit)
  }
  return folded.length > LONGEST_WRITTEN ? null : String.fromCharCode(...folded)
}

const APOSTROPHE = 39
const BACK_QUOTE = 96
/** An engine takes so many arguments and more. */
const LONGEST_WRITTEN = 1000

/**
 * How a folded name sounds, so that the many English spellings of South and West Asian names meet:
 * "naseerabad" and "nasirabad", "killa abdullah" and "qilla abdulla", "kuchlagh" and "kuchlak".
 */
export function soundKey(folded: string): string {
  if (!folded.includes(' ')) return soundOfWord(folded)
  let key = ''
  for (const word of folded.split(' ')) key += `${key ? ' ' : ''}${soundOfWord(word)}`
  return key
}

/** Two letters that sound as one. Each row: the letters, their sound, a pair that it joins. */
const DIGRAPHS: Readonly<Record<string, string>> = {
  dh: 'd', // Budhni/Budni
  th: 't',
  bh: 'b',
  ph: 'p',
  jh: 'j',
  rh: 'r',
  kh: 'k', // Khuzdar/Kuzdar
  gh: 'k', // Kuchlagh/Kuchlak
  ck: 'k',
  ee: 'i', // Naseerabad/Nasirabad
  ie: 'i',
  oo: 'u', // Mahmood/Mahmud
  ou: 'u',
  au: 'u', // Daud/Dawood
  ow: 'u',
  aw: 'u',
}
const LETTERS: Readonly<Record<string, string>> = { q: 'k', y: 'i', w: 'v', z: 's', e: 'i', o: 'u', h: '' }

/** A letter of a 7-bit code as its sound: 0 for one that is not heard. */
const SOUNDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const letter = String.fromCharCode(code)
  return codeOf(LETTERS[letter] ?? letter)
})
/** Two letters side by side as the sound they make together: 0 for a pair that joins nothing. */
const PAIRS = new Uint8Array(128 * 128)
for (const [pair, sound] of Object.entries(DIGRAPHS)) PAIRS[pairAt(codeOf(pair), pair.charCodeAt(1))] = codeOf(sound)

function codeOf(text: string): number {
  return text === '' ? 0 : text.charCodeAt(0)
}
function pairAt(first: number, second: number): number {
  return first * 128 + second
}

const [H, A, I, U] = [104, 97, 105, 117]

function soundOfWord(word: string): string {
  const heard: number[] = []
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    const next = i + 1 < word.length ? word.charCodeAt(i + 1) : 0
    const pair = code < 128 && next < 128 ? PAIRS[pairAt(code, next)]! : 0
    // A first h is heard (Hangu), a last y is a vowel dropped below.
    const sound = pair || (i === 0 && code === H ? H : code < 128 ? SOUNDS[code]! : code)
    if (pair !== 0) i++
    // Doubled letters sound once: Killa/Kila.
    if (sound !== 0 && heard.at(-1) !== sound) heard.push(sound)
  }
  const last = heard.at(-1)
  if (heard.length > 2 && (last === A || last === I || last === U)) heard.pop()
  let key = ''
  for (const sound of heard) key += String.fromCharCode(sound)
  return key
}

/** Two independent 32-bit hashes of a folded name, together its fingerprint: FNV-1a, and a multiply-rotate. */
export function firstHash(key: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}

export function secondHash(key: string): number {
  let hash = 0x9e3779b9
  for (let i = 0; i < key.length; i++) hash = Math.imul(((hash << 5) | (hash >>> 27)) ^ key.charCodeAt(i), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) >>> 0
}
