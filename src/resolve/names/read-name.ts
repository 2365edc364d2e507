import { LEGAL_FORMS, PARTICLE_FORMS, SHORT_NAMES, TITLES, WORD_FORMS } from './name-words.ts'

/** A name as comparing wants it. */
export interface ReadName {
  /** Words without titles and kinds of company, folded; one letter for an initial. */
  readonly words: readonly string[]
  /** The kind of company: "ltd"; null where none is named. */
  readonly legal: string | null
  /** True where a title stood before a single name: "President Doe". */
  readonly isTitled: boolean
}

/** Letters of other scripts that have one reading; scripts without one are compared as they are. */
const LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{
      а: 'a',
      б: 'b',
      в: 'v',
      г: 'g',
      д: 'd',
      е: 'e',
      ё: 'e',
      ж: 'zh',
      з: 'z',
      и: 'i',
      й: 'i',
      к: 'k',
      л: 'l',
      м: 'm',
    },
    ...{ н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'sh' },
    ...{
      ъ: '',
      ы: 'y',
      ь: '',
      э: 'e',
      ю: 'yu',
      я: 'ya',
      і: 'i',
      ї: 'i',
      є: 'e',
      ґ: 'g',
      ў: 'u',
      қ: 'k',
      ң: 'n',
      ғ: 'g',
    },
    ...{
      ү: 'u',
      ұ: 'u',
      ө: 'o',
      ә: 'a',
      һ: 'h',
      ß: 'ss',
      ø: 'o',
      ł: 'l',
      đ: 'd',
      ð: 'd',
      þ: 'th',
      æ: 'ae',
      œ: 'oe',
      ı: 'i',
    },
    ...{
      ا: 'a',
      أ: 'a',
      إ: 'i',
      آ: 'a',
      ب: 'b',
      ت: 't',
      ث: 'th',
      ج: 'j',
      ح: 'h',
      خ: 'kh',
      د: 'd',
      ذ: 'dh',
      ر: 'r',
      ز: 'z',
    },
    ...{
      س: 's',
      ش: 'sh',
      ص: 's',
      ض: 'd',
      ط: 't',
      ظ: 'z',
      ع: 'a',
      غ: 'gh',
      ف: 'f',
      ق: 'q',
      ك: 'k',
      ل: 'l',
      م: 'm',
      ن: 'n',
    },
    ...{
      ه: 'h',
      و: 'u',
      ي: 'i',
      ى: 'a',
      ة: 'a',
      ء: '',
      ئ: 'i',
      ؤ: 'u',
      پ: 'p',
      چ: 'ch',
      ژ: 'zh',
      گ: 'g',
      ک: 'k',
      ی: 'i',
      ے: 'e',
    },
    ...{
      α: 'a',
      β: 'v',
      γ: 'g',
      δ: 'd',
      ε: 'e',
      ζ: 'z',
      η: 'i',
      θ: 'th',
      ι: 'i',
      κ: 'k',
      λ: 'l',
      μ: 'm',
      ν: 'n',
      ξ: 'x',
      ο: 'o',
    },
    ...{ π: 'p', ρ: 'r', σ: 's', ς: 's', τ: 't', υ: 'y', φ: 'f', χ: 'ch', ψ: 'ps', ω: 'o' },
  }),
)

/** A name with several words glued: "JohnSmith", "AcmeAG". */
const GLUE = /(\p{Ll}{2})(\p{Lu}(?:\p{Ll}|\p{Lu}{1,2}(?:\s|$)))/gu

/** Reads a name. `readName('Dr. J.-C. Doe').words` is `['jc', 'doe']`. */
export function readName(printed: string): ReadName {
  const folded = fold(printed.replace(GLUE, '$1 $2'))
  const { rest, legal } = withoutLegalForm(joinInitials(folded))
  const words = expanded(rest)
  const named = words.filter((word) => !TITLES.has(word))
  return {
    // A name of titles alone is a name: "Said Malik".
    words: named.length > 0 ? named : words,
    legal,
    isTitled: words.length > 1 && named.length === 1,
  }
}

function fold(text: string): string {
  // The comma of "Doe, John" parts nothing that order does not.
  const lower = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, (marks) => (/[\u0300-\u036f]/.test(marks) ? '' : marks))
    .toLowerCase()
  const latin = [...lower.normalize('NFC')].map((letter) => LETTERS.get(letter) ?? letter).join('')
  return latin
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/(\p{L})[’'`ʼʿʾ]s\b/gu, '$1')
    .replace(/[’'`ʼʿʾ]/g, '')
    .replace(/(?<=[a-z])0(?=[a-z])/g, 'o')
    .replace(/(?<=[a-z])1(?=[a-z])/g, 'i')
    .replace(/%/g, ' % ')
    .replace(/[^\p{L}\p{M}\p{N}&%]+/gu, ' ')
    .trim()
}

/** "A. B. C. Ltd", "J.-C.": letters that stand alone side by side are one word. */
const joinInitials = (text: string): string =>
  text.replace(/(?<![\p{L}\p{N}])\p{L}(?: \p{L}(?![\p{L}\p{N}]))+(?![\p{L}\p{N}])/gu, (run) => run.replaceAll(' ', ''))

/** The longest kind of company that the name has at its end, or at its beginning. */
function withoutLegalForm(text: string): { rest: string; legal: string | null } {
  let words = text.split(' ')
  let legal: string | null = null
  for (let round = 0; round < 2; round++) {
    const found = legalFormOf(words)
    if (!found || found.rest.length === 0) break
    words = found.rest
    legal ??= found.legal
  }
  return { rest: words.filter((word) => word !== 'the').join(' ') || text, legal }
}

const LONGEST_FORM = 5

function legalFormOf(words: readonly string[]): { rest: string[]; legal: string } | null {
  for (let length = Math.min(LONGEST_FORM, words.length - 1); length > 0; length--) {
    const last = LEGAL_FORMS.get(words.slice(-length).join(' '))
    if (last) return { rest: words.slice(0, -length), legal: last }
    const first = LEGAL_FORMS.get(words.slice(0, length).join(' '))
    // "AS Roma", "SA Tours": at the beginning only what is no word of a name.
    if (first && (length > 1 || /^(?:jsc|llc|srl)$/.test(first))) return { rest: words.slice(length), legal: first }
  }
  return null
}

const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const ONES = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

function expanded(text: string): string[] {
  const words: string[] = []
  const printed = text.split(' ').filter(Boolean)
  for (let at = 0; at < printed.length; at++) {
    const word = printed[at] as string
    const pair = `${word} ${printed[at + 1] ?? ''}`
    const pairForm = WORD_FORMS.get(pair)
    if (pairForm) {
      words.push(pairForm)
      at++
      continue
    }
    const tens = TENS.indexOf(word === 'fourty' ? 'forty' : word)
    const ones = ONES.indexOf(printed[at + 1] ?? '-')
    if (tens > 1) {
      words.push(String(tens * 10 + Math.max(0, ones)))
      if (ones > 0) at++
      continue
    }
    words.push(WORD_FORMS.get(word) ?? PARTICLE_FORMS.get(word) ?? SHORT_NAMES.get(word) ?? word)
  }
  return words
}
