const ENDED = /[.!?…。۔؟।]["'”’»)\]]*$/

/** True when a line ends where a sentence does. `endsSentence('“They fled.”')` is true. */
export const endsSentence = (text: string): boolean => ENDED.test(text.slice(-8))

/** A text with only its letters and digits, for telling whether two lines say the same. */
export const keyOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
