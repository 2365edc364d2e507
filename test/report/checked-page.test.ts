import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { type Check, type CheckedDocument, type Figure, plainDocument, type Verdict } from '#model/index.ts'
import { checkedPage } from '#report/index.ts'

const text =
  'Raids <fall>\n\nRaids fell from 40 in March to 30 in April 2031, a drop of 25 per cent & more than in May.'

function claim(words: string, verdict: Verdict): Check {
  const start = text.indexOf(words)
  return {
    id: words,
    kind: 'change',
    claim: { start, end: start + words.length, text: words },
    operands: [],
    recomputed: -25,
    verdict,
    message: `"${words}" & so on <b>`,
    rule: 'change',
  }
}

const checked = (checks: Check[]): CheckedDocument => ({
  document: plainDocument(text, { title: 'Raids <fall>' }),
  publishedBasis: 'unknown',
  issues: [],
  figures: [],
  checks,
})
const options = { name: 'raids "april".txt', checkedAt: '2031-05-02', version: '0.1.0' }

describe('checkedPage', () => {
  it('keeps the text whole, marks each claim, and puts its verdict in the same row', () => {
    const { document } = parseHTML(
      checkedPage([checked([claim('a drop of 25 per cent', 'exact'), claim('more than in May', 'wrong')])], options),
    )
    for (const sup of document.querySelectorAll('sup')) sup.remove()
    const paragraphs = [...document.querySelectorAll('.row h1, .row p')].map((p) => p.textContent)
    expect(paragraphs).toEqual(text.split('\n\n'))
    expect([...document.querySelectorAll('mark')].map((mark) => [mark.className, mark.textContent])).toEqual([
      ['exact', 'a drop of 25 per cent'],
      ['wrong', 'more than in May'],
    ])
    expect(document.querySelectorAll('.row')[1]!.querySelectorAll('.note')).toHaveLength(2)
    expect(document.querySelectorAll('.row')[0]!.querySelectorAll('.note')).toHaveLength(0)
  })

  it('says under a verdict what its figure counts, and what the text says elsewhere', () => {
    const check = claim('25 per cent', 'exact')
    const figure: Figure = {
      ...check.claim,
      id: 'f1',
      value: { low: 25, best: 25, high: 25 },
      hedge: null,
      unit: 'percent',
      measure: 'change',
      category: null,
      place: 'North <mark>',
      period: { edtf: '2031', text: '2031' },
      actor: null,
      source: null,
      carried: { place: 'heading' },
    }
    const html = checkedPage([{ ...checked([check]), figures: [figure] }], options)
    expect(html).toContain('<small>change, North &lt;mark&gt; (from the heading), 2031</small>')
    expect(checkedPage([checked([check])], options)).not.toContain('<small>')
  })

  it('escapes the words of the report, of the message and of the file name', () => {
    const html = checkedPage([checked([claim('25 per cent & more', 'loose')])], options)
    expect(html).not.toMatch(/<fall>|so on <b>|raids "april"/)
    expect(html).toContain('&quot;25 per cent &amp; more&quot; &amp; so on &lt;b&gt;')
  })

  it('shows overlapping claims without repeating a word', () => {
    const { document } = parseHTML(
      checkedPage([checked([claim('from 40 in March to 30', 'exact'), claim('30 in April', 'loose')])], options),
    )
    for (const sup of document.querySelectorAll('sup')) sup.remove()
    expect(document.querySelectorAll('.row p')[0]!.textContent).toBe(text.split('\n\n')[1])
  })

  it('says that the publication date is unknown', () => {
    expect(checkedPage([checked([])], options)).toContain('Publication date unknown')
  })
})

describe('a checked report beside another text', () => {
  const quote = (sentence: string, words: string) => ({
    figure: { start: sentence.indexOf(words), end: sentence.indexOf(words) + words.length, text: words },
    sentence: { start: 0, end: sentence.length, text: sentence },
  })
  const beside: CheckedDocument = {
    ...checked([]),
    against: {
      other: { id: 'o', title: 'Review <2031>', published: null },
      relation: 'cited',
      because: 'Read as an article & what it cites.',
      comparisons: [
        {
          id: 'v1',
          kind: 'moved',
          aspect: 'year',
          here: quote('In 2030, 40 raids.', '40'),
          there: [quote('There were 40 raids in 2031.', '40')],
          verdict: 'wrong',
          message: 'Dated <otherwise>.',
        },
        {
          id: 'v2',
          kind: 'absent',
          aspect: null,
          here: quote('All 12 fled.', '12'),
          there: [],
          verdict: 'undetermined',
          message: '',
        },
      ],
    },
  }

  it('sets both sentences side by side with the figure marked, and names what is not there', () => {
    const { document } = parseHTML(checkedPage([beside], options))
    expect([...document.querySelectorAll('.pair blockquote')].map((one) => one.textContent)).toEqual([
      'In 2030, 40 raids.',
      'There were 40 raids in 2031.',
    ])
    expect([...document.querySelectorAll('.pair mark')].map((one) => one.textContent)).toEqual(['40', '40'])
    expect(document.querySelector('.missing')!.textContent).toBe('Not in the other text: 12')
    expect(document.querySelector('.beside h2')!.textContent).toBe('Beside Review <2031>')
  })

  it('sets the headline once', () => {
    const { document } = parseHTML(checkedPage([beside], options))
    for (const sup of document.querySelectorAll('sup')) sup.remove()
    expect(document.body.textContent!.split('Raids <fall>')).toHaveLength(2)
    expect(document.querySelectorAll('h1')).toHaveLength(1)
  })

  it('sets a table as one, and what another text says otherwise beside the paragraph', () => {
    const body = 'Raids\n\nTown\tRaids\nOst\t4\nTotal\t4\n\nThe office counted 40 raids.'
    const base = checked([])
    const part = (kind: 'table' | 'paragraph', words: string) => {
      const start = body.indexOf(words)
      return { kind, start, end: start + words.length }
    }
    const at = body.indexOf('40')
    const figure = { start: at, end: at + 2, text: '40' }
    const document: CheckedDocument['document'] = {
      ...base.document,
      text: body,
      parts: [part('table', 'Town\tRaids\nOst\t4\nTotal\t4'), part('paragraph', 'The office counted 40 raids.')],
    }
    const comparison = {
      id: 'x1',
      kind: 'moved' as const,
      aspect: 'year' as const,
      here: { figure, sentence: { start: at - 19, end: body.length, text: 'The office counted 40 raids.' } },
      there: [],
      verdict: 'wrong' as const,
      message: 'There it is of 2030.',
    }
    const against = {
      other: { id: 'o', title: 'Review', published: null },
      relation: 'cited' as const,
      because: 'As you said.',
      comparisons: [comparison, { ...comparison, id: 'x2', kind: 'same' as const }],
    }
    const { document: page } = parseHTML(checkedPage([{ ...base, document, against }], options))
    const rows = [...page.querySelectorAll('tr')].map((row) => [...row.children].map((cell) => cell.textContent))
    expect(rows).toEqual([
      ['Town', 'Raids'],
      ['Ost', '4'],
      ['Total', '4'],
    ])
    const notes = [...page.querySelectorAll('.row.paragraph .note')].map((note) => note.textContent)
    expect(notes).toEqual(['≠1 wrong: Beside “Review”: moved, year. There it is of 2030.'])
  })
})
