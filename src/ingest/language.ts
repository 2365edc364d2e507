/** Words that are frequent in one language and rare in the others. */
const COMMON: Readonly<Record<string, readonly string[]>> = {
  en: [
    'the',
    'and',
    'of',
    'to',
    'in',
    'was',
    'were',
    'for',
    'with',
    'that',
    'after',
    'from',
    'said',
    'by',
    'killed',
    'at',
  ],
  fr: ['le', 'la', 'les', 'des', 'et', 'dans', 'une', 'est', 'pour', 'que', 'qui', 'sur', 'par', 'avec', 'du', 'au'],
  es: ['el', 'la', 'los', 'las', 'una', 'que', 'del', 'por', 'con', 'para', 'en', 'se', 'su', 'y', 'fue', 'al'],
  de: ['der', 'die', 'das', 'und', 'ist', 'nicht', 'ein', 'eine', 'mit', 'auf', 'von', 'den', 'dem', 'zu', 'im', 'bei'],
  pt: ['o', 'os', 'uma', 'não', 'que', 'do', 'da', 'em', 'para', 'com', 'por', 'foi', 'ao', 'dos', 'das', 'no'],
  it: ['il', 'gli', 'che', 'di', 'una', 'per', 'con', 'non', 'sono', 'del', 'della', 'nel', 'alla', 'è', 'dei', 'le'],
  nl: ['de', 'het', 'een', 'van', 'en', 'niet', 'dat', 'op', 'te', 'zijn', 'voor', 'met', 'aan', 'door', 'bij', 'naar'],
  tr: [
    've',
    'bir',
    'bu',
    'için',
    'ile',
    'olarak',
    'daha',
    'çok',
    'gibi',
    'olan',
    'kadar',
    'sonra',
    'ise',
    'da',
    'de',
    'ki',
  ],
  id: [
    'yang',
    'dan',
    'di',
    'dengan',
    'untuk',
    'dari',
    'ini',
    'itu',
    'dalam',
    'tidak',
    'pada',
    'oleh',
    'telah',
    'akan',
    'ke',
    'juga',
  ],
}

/** Letters that only one language of a script uses; the first row that fits often enough speaks. */
const SCRIPTS: readonly { readonly language: string; readonly letters: RegExp }[] = [
  { language: 'ps', letters: /[ټډړږښګڼۍې]/gu },
  { language: 'ur', letters: /[ٹڈڑںےۓھ]/gu },
  { language: 'fa', letters: /[پچژگ]/gu },
  { language: 'ar', letters: /\p{Script=Arabic}/gu },
  { language: 'hi', letters: /\p{Script=Devanagari}/gu },
  { language: 'bn', letters: /\p{Script=Bengali}/gu },
  { language: 'uk', letters: /[іїєґ]/giu },
  { language: 'ru', letters: /\p{Script=Cyrillic}/gu },
  { language: 'ja', letters: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu },
  { language: 'ko', letters: /\p{Script=Hangul}/gu },
  { language: 'zh', letters: /\p{Script=Han}/gu },
  { language: 'he', letters: /\p{Script=Hebrew}/gu },
  { language: 'el', letters: /\p{Script=Greek}/gu },
]
const SAMPLE = 2000

/** The languages in which a word is common. */
const LANGUAGES = new Map<string, string[]>()
for (const [language, words] of Object.entries(COMMON)) {
  for (const word of words) LANGUAGES.set(word, [...(LANGUAGES.get(word) ?? []), language])
}

/** The language of a text as a two-letter code, `und` when nothing tells. `languageOf('Two of the men were shot')` is `en`. */
export function languageOf(text: string): string {
  const sample = text.slice(0, SAMPLE)
  // Counting letters takes time, and most texts are in plain letters.
  const beyond = sample.replace(/[ -~\s]+/g, '')
  const foreign = beyond.match(/(?!\p{Script=Latin})\p{L}/gu)?.length ?? 0
  if (foreign > sample.length / 4) {
    // A letter of its own need not be frequent, only there: one in a hundred tells Urdu from Arabic.
    return SCRIPTS.find((row) => (sample.match(row.letters)?.length ?? 0) > foreign / 100)?.language ?? 'und'
  }
  const counts = new Map<string, number>()
  for (const [word] of sample.toLowerCase().matchAll(/\p{L}+/gu)) {
    for (const language of LANGUAGES.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1)
  }
  let best: [string, number] = ['und', 0]
  for (const entry of counts) if (entry[1] > best[1]) best = entry
  return best[0]
}
