import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findStatements } from '#extract/statements/index.ts'
import { layOut } from '#extract/statements/reading.ts'
import { createLexicon, emptyGazetteer } from '#lexicon/index.ts'
import { plainDocument, statementSchema } from '#model/index.ts'
import { view } from '#text/index.ts'
import { read } from './read.ts'

const WORDS = [
  'said',
  'the',
  'mayor',
  'Omar',
  'Dahl',
  'accused',
  'of',
  '“',
  '”',
  '"',
  "'",
  ',',
  '.',
  'that',
  'it',
  'he',
  'according',
  'to',
  'denied',
  'and',
  'report',
  'Kabul',
  'by',
  'was',
  'calls',
  'for',
  '\n\n',
  '(',
  ')',
  'who',
  'adding',
  'never',
  '—',
  ':',
  'what',
  'called',
  'marched',
  'protest',
  'against',
  'agreed',
  'whose',
  'residents',
  'living',
  'would',
  'not',
  'but',
  "'s",
]
const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 120 }).map((words) => words.join(' '))

describe('laws', () => {
  test('spans slice to their words, and a content lies in its sentence', () => {
    fc.assert(
      fc.property(text, (sample) => {
        for (const statement of read(sample)) {
          statementSchema.parse(statement)
          const { content, start, end } = statement
          expect(sample.slice(content.start, content.end)).toBe(content.text)
          expect(content.text.length).toBeGreaterThan(0)
          expect(start <= content.start && content.end <= end).toBe(true)
          expect(sample.includes(statement.speaker.text)).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('ids are unique, and the same text gives the same statements', () => {
    fc.assert(
      fc.property(text, (sample) => {
        const statements = read(sample)
        expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length)
        expect(read(sample)).toEqual(statements)
      }),
      { numRuns: 100 },
    )
  })

  test.each(['“ Omar said against', "said ' whose said marched of protest", '( Dahl denied'])(
    'a text that ends early: %s',
    (sample) => {
      expect(() => read(sample)).not.toThrow()
    },
  )

  test('any characters are survived', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (sample) => void read(sample)))
  })
})

describe('hostile text', () => {
  const lexicon = createLexicon({ gazetteer: emptyGazetteer })
  const milliseconds = (sample: string): number => {
    const context = { document: plainDocument(sample), view: view(sample), lexicon, ruleset: 'acled' as const }
    layOut(context)
    const start = process.cpuUsage()
    findStatements(context)
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  }
  const HOSTILE: Readonly<Record<string, string>> = {
    'quotation marks': '“ ',
    'straight marks': '" ',
    apostrophes: "' ",
    'unclosed marks with words': '“he said it was late ',
    said: 'said ',
    commas: ', ',
    'who said': 'the mayor, who said, ',
    'according to': 'according to the mayor, ',
    accused: 'he was accused of ',
    'asides before a subject': 'In May, ',
    names: 'Mayor Omar Dahl ',
    'names and commas': 'Omar Dahl, the mayor, ',
    articles: 'the the ',
    'followed by': 'he claimed responsibility for it followed by ',
    'nameless subjects': 'The mayor said it was late. A man denied it. ',
    possessives: "mayor's calls for ",
    'full stops': 'A. ',
    'crowds and pronouns': 'Amina said gunmen came. They said it. ',
    'groups and pronouns': 'The TTP fled. The group said it. ',
    'relative clauses': 'men who met the men who said it ',
    'authored nouns': 'demands by the union came from the mayor ',
    conditions: 'if it will strike, anyone who will be shot will ',
    'light verbs': 'issued a loud and long made a plea ',
    'reduced relatives': 'residents living near residents living said it ',
    'protests with causes': 'miners marched against the miners in protest at ',
    'labels in front': 'what it called what it called a crime ',
    'quotations of others': '“he said it was late,” said the mayor. She feared the worst: ',
    claims: 'responsibility was claimed by the group for ',
  }

  // Ten times the text may take no more than ten times the time: thirty leaves room for a busy machine.
  test.each(Object.entries(HOSTILE))('%s: time grows with length', (_, unit) => {
    const short = Math.max(...[0, 1, 2].map(() => milliseconds(unit.repeat(1000))), 2)
    const long = Math.min(milliseconds(unit.repeat(10_000)), milliseconds(unit.repeat(10_000)))
    expect(long).toBeLessThan(short * 30)
    expect(long).toBeLessThan(4000)
  })
})
