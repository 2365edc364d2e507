/** How much two words of names are alike, from 0 to 1. `wordLikeness('hussein', 'husayn')` is above 0.9. */
export function wordLikeness(a: string, b: string, hear: Hear = soundOf): number {
  if (a === b) return 1
  const longest = Math.max(a.length, b.length)
  const shortest = Math.min(a.length, b.length)
  if (shortest < 3) return shortest === 1 ? 0 : longest <= 3 ? 1 - distance(a, b) / longest : 0
  const [one, other] = [hear(a), hear(b)]
  const bySound = one === other ? 0.94 : 0.96 * (1 - distance(one, other) / Math.max(one.length, other.length, 1))
  const byLetter = 1 - distance(a, b) / longest
  return Math.max(byLetter, Math.min(bySound, byLetter + 0.3))
}

/** Spellings of one sound in the transliterations of Arabic, Persian, Urdu, Pashto, Cyrillic and German. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch/g, 'ch'],
  [/sch|sh|ch(?=a|i|e|o|u)/g, 'š'],
  [/zh|dj|dzh|j|dsch/g, 'j'],
  [/kh|gh|x|q|ck/g, 'k'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/ou|oo|uu|w(?=[^aeiou]|$)/g, 'u'],
  [/ee|ii|iy|yi|ij|ey|ei|ai|ay|ie/g, 'i'],
  [/w/g, 'v'],
  [/y/g, 'i'],
  [/o/g, 'u'],
  [/e/g, 'i'],
  [/c/g, 'k'],
  [/z/g, 's'],
  [/(.)\1+/g, '$1'],
  [/h(?=[^aiu]|$)/g, ''],
]

/** How a word sounds; a list that is searched often remembers what it heard. */
export type Hear = (word: string) => string

export const soundOf: Hear = (word) => SOUNDS.reduce((text, [spelling, as]) => text.replace(spelling, as), word)

/** Edits that turn one word into the other; two letters that changed places are one. */
export function distance(a: string, b: string): number {
  if (a === b) return 0
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min((last[j] as number) + 1, (row[j - 1] as number) + 1, (last[j - 1] as number) + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (before[j - 2] as number) + 1)
      }
      row.push(least)
    }
    before = last
    last = row
  }
  return last[b.length] as number
}
