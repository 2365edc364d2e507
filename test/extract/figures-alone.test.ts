import { expect, it } from 'vitest'
import { extract, extractFigures } from '#extract/index.ts'
import { createLexicon, emptyGazetteer } from '#lexicon/index.ts'
import { plainDocument } from '#model/index.ts'

it('finds for a check the figures that a whole reading finds', () => {
  const document = plainDocument(
    'Gunmen killed 12 people in 2027, up from 8 a year earlier, police said. The ministry denied that 40 had died.',
  )
  const lexicon = createLexicon({ gazetteer: emptyGazetteer })
  const figures = extractFigures(document, lexicon)
  expect(figures.length).toBeGreaterThan(2)
  expect(figures).toEqual(extract(document, lexicon).figures)
})
