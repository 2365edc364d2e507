import { expect, test } from 'vitest'
import type { ResponsibilityVoice } from '#model/index.ts'
import { voiceWords } from '../../src/web/record/voices.ts'

const speaker = (text: string, name: string | null = null, role: string | null = null) => ({
  text,
  name,
  role,
  side: null,
})
const front = { id: null, name: 'Red Front' }
const voice = (
  kind: ResponsibilityVoice['kind'],
  by: ResponsibilityVoice['by'],
  who: ResponsibilityVoice['who'],
): ResponsibilityVoice => ({
  kind,
  by,
  who,
  report: 'r1',
  published: null,
  statement: null,
  sentence: { start: 0, end: 0, text: '' },
})

test.each([
  ['Claimed by Red Front', voice('claim', speaker('Red Front', 'Red Front'), front)],
  ['Claimed for Red Front by a commander', voice('claim', speaker('A commander'), front)],
  ['Claimed by Red Front', voice('claim', null, front)],
  ['Blamed on Red Front by Omar Dahl (minister)', voice('blame', speaker('Dahl', 'Omar Dahl', 'minister'), front)],
  ['Blamed on Red Front, by whom is not told', voice('blame', null, front)],
  ['Denied by Red Front', voice('denial', speaker('Red Front', 'Red Front'), front)],
  ['The army denies that it was Red Front', voice('denial', speaker('The army'), front)],
  ['No claim reported', voice('unclaimed', null, null)],
])('%s', (words, said) => {
  expect(voiceWords(said)).toBe(words)
})
