import { splitSentences, tokenize } from '#text/index.ts'
import { isCaption } from './captions.ts'
import { datelineLength } from './dateline.ts'
import { type Furniture, furnitureOf } from './furniture.ts'
import type { Line } from './lines.ts'
import { chatPrefix, headerField } from './message-header.ts'
import { endsSentence, keyOf } from './sentence-end.ts'
import { isSeparator } from './separators.ts'

/** What a line is by itself, before its neighbours are looked at. */
export interface LineFacts {
  readonly furniture: Furniture | null
  readonly isSeparator: boolean
  readonly isBody: boolean
  readonly isHeadline: boolean
  readonly isDated: boolean
  readonly isCaption: boolean
  /** For telling whether two short lines say the same; empty for a long one. */
  readonly key: string
}

export function factsOf(line: Line): LineFacts {
  const furniture = line.mark ? null : furnitureOf(line.text)
  const separates = !line.mark && isSeparator(line.text)
  const dateline = line.mark || furniture ? 0 : datelineLength(line.text)
  const caption = line.mark === 'caption' || (!line.mark && isCaption(line.text, true))
  const isPlain = !line.mark && !furniture && !separates
  return {
    furniture,
    isSeparator: separates,
    isBody:
      isPlain &&
      !isCaption(line.text, false) &&
      (dateline > 0 || line.text.length >= 160 || (endsSentence(line.text) && line.text.length >= 40)),
    isHeadline: isPlain && !caption && dateline === 0 && looksLikeHeadline(line.text),
    isDated: dateline > 0,
    isCaption: caption,
    key: line.text.length <= LONGEST_HEADLINE ? keyOf(line.text) : '',
  }
}

const LONGEST_HEADLINE = 220
const NEW_SENTENCE = /[.!?]["”’)]?\s+["“‘(]?\p{Lu}/u

/**
 * True for a line that could be a headline: 3 to 32 words that begin like a sentence but do not end like one.
 * `looksLikeHeadline('Blast near a market kills four')` is true.
 */
export function looksLikeHeadline(text: string): boolean {
  if (text.length < 12 || text.length > LONGEST_HEADLINE || /[.:;,…]["”’)]*$/.test(text)) return false
  if (!/^["“‘'«([]*[\p{Lu}\p{Lo}\d]/u.test(text) || headerField(text) || chatPrefix(text)) return false
  const words = text.split(/\s+/).length
  if (words < 3 || words > 32) return false
  return !NEW_SENTENCE.test(text) || splitSentences(tokenize(text)).length === 1
}
