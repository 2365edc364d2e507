import { expect, it } from 'vitest'
import { readNumbers, tokenize } from '#text/index.ts'

const valuesIn = (text: string): number[] => readNumbers(tokenize(text)).map(({ value }) => value)

it.each<[string, number[]]>([
  ['It grew from 4.2 to 4.9 billion dollars.', [4.2e9, 4.9e9]],
  ['Aid fell from $640 to $512 million.', [640e6, 512e6]],
  ['It was 1.2, 1.5 and 1.9 million in the three years.', [1.2e6, 1.5e6, 1.9e6, 3]],
  ['Aid came to 4.9 billion, up from 4.2 in the year before.', [4.9e9, 4.2e9]],
  ['Aid fell from $4.9 billion to $4.2.', [4.9e9, 4.2e9]],
  // Two things beside each other, a step before a level, or a number with a noun of its own: each keeps its scale.
  ['They killed 3 and 1.2 million were displaced.', [3, 1.2e6]],
  ['It rose by 5 to 1.2 million.', [5, 1.2e6]],
  ['It rose from 950 to 1.2 million.', [950, 1.2e6]],
  ['It reached 4.9 billion, up from 4.2 per cent of output.', [4.9e9, 4.2]],
  ['Rates rose from 4.2% to 1.9 million.', [4.2, 1.9e6]],
  ['It cost 4.9 million. From 4.2 it went on.', [4.9e6, 4.2]],
])('%s', (text, expected) => expect(valuesIn(text)).toEqual(expected))
