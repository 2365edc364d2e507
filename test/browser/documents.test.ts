import { describe, expect, it } from 'vitest'
import type { DocumentRow, Page as Rows } from '#model/index.ts'
import { memoryDesk } from '../server/memory-desk.ts'
import { SAMPLE_DOCUMENTS } from '../server/sample.ts'
import { onAPage, textOf } from './on-a-page.ts'

const on = onAPage(async () => memoryDesk())

describe('a document', () => {
  it('highlights all spans of the record under the pointer, and opens it by a click', async () => {
    const page = await on.open('/documents/d-bazaar')
    const killed = page.locator('.stretch', { hasText: 'killing ' }).first()
    await killed.hover()
    const hot = (await page.locator('.stretch.hot').allInnerTexts()).join('|')
    expect(hot).toContain('A roadside bomb went off')
    expect(hot).toContain('injured')
    expect(await page.locator('.note.hot').count()).toBe(1)
    await killed.click()
    await page.waitForURL('**/documents/d-bazaar?record=*')
    expect(await textOf(page, '.note.open')).toContain('casualty/killed')
    await page.getByRole('link', { name: 'Open the incident' }).click()
    await page.waitForURL('**/incidents/i-*')
  })

  it('keeps overlapping spans readable: the figure inside an incident is its own', async () => {
    const page = await on.open('/documents/d-bazaar')
    const inner = page.locator('.stretch.line-incident.line-figure.line-statement', { hasText: 'five people' })
    await inner.click()
    expect(await textOf(page, '.note.open')).toContain('five people')
  })

  it('sets its notes without overlap, beside their lines', async () => {
    const page = await on.open('/documents/d-review')
    await page.locator('.note').nth(9).waitFor()
    await page.evaluate(() => document.fonts.ready)
    const boxes = await page.locator('.note').evaluateAll((notes) => notes.map((note) => note.getBoundingClientRect()))
    for (const [index, box] of boxes.entries())
      if (index > 0) expect(box.top).toBeGreaterThanOrEqual(boxes[index - 1]!.bottom)
  })

  it('gives the text as it is: signs and marks are no part of what is copied', async () => {
    const page = await on.open('/documents/d-review')
    await page.locator('.stretch').first().waitFor()
    const read = await page.locator('.text .stretch').evaluateAll((all) => all.map((one) => one.textContent).join(''))
    const { document } = SAMPLE_DOCUMENTS[1]!
    expect(read).toBe(document.text.replaceAll('\n', ''))
  })

  it('says that it has no publication date', async () => {
    const page = await on.open('/documents/d-review')
    await page.getByText('No publication date').waitFor()
  })

  it('walks over its records by keys', async () => {
    const page = await on.open('/documents/d-bazaar')
    await page.locator('.note').first().waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.waitForURL('**?record=*')
    await page.keyboard.press('Escape')
    await page.waitForURL('**/documents/d-bazaar')
  })
})

describe('adding reports', () => {
  it('adds a pasted text and shows it in the list', async () => {
    const page = await on.open('/documents?add=1')
    await page.getByLabel('A report’s text').fill('Quiet day in Multan\n\nMULTAN: Shops opened as usual.')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByRole('list').getByRole('link', { name: 'Quiet day in Multan' }).waitFor()
    await page.getByRole('rowheader').getByRole('link', { name: 'Quiet day in Multan' }).waitFor()
  })

  it('tells what became of each of several files', async () => {
    const page = await on.open('/documents?add=1')
    await page.locator('input[type=file]').setInputFiles([
      { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.from('') },
      { name: 'calm.txt', mimeType: 'text/plain', buffer: Buffer.from('Calm in Sibi\n\nSIBI: Nothing happened.') },
    ])
    await page.getByText('empty.txt is empty.').waitFor()
    await page.getByRole('list').getByRole('link', { name: 'Calm in Sibi' }).waitFor()
  })
})

describe('the Check', () => {
  it('shows a text with its verdicts in the margin and one line above, and keeps nothing', async () => {
    const before = await on.get<Rows<DocumentRow>>('/api/documents')
    const page = await on.open('/check')
    await page.getByLabel('Text to check').fill(SAMPLE_DOCUMENTS[1]!.document.text)
    await page.getByRole('button', { name: 'Check', exact: true }).click()
    await page.getByText('10 figures, 4 could be checked: 2 exact, 1 rounded, 1 wrong').waitFor()
    const wrong = page.locator('.note.wrong')
    expect(await wrong.innerText()).toContain('≠ wrong')
    const claim = page.locator('.stretch', { hasText: '60 per cent' })
    const [note, line] = [(await wrong.boundingBox())!, (await claim.boundingBox())!]
    expect(Math.abs(note.y - line.y)).toBeLessThan(60)
    await wrong.click()
    expect((await page.locator('.stretch.chosen').allInnerTexts()).sort()).toEqual([
      '1,200 lives',
      '60 per cent',
      '700',
    ])
    await page.getByText('Nothing of this text was kept.').waitFor()
    expect((await on.get<Rows<DocumentRow>>('/api/documents')).total).toBe(before.total)
  })
})

const COPY = { id: 'd-copy', title: 'Bazaar blast: the wire', outlet: 'Evening Paper', published: '2027-05-04' }
const withCopies = onAPage(async () => {
  const desk = memoryDesk()
  const documents: typeof desk.documents = async (options) => {
    const page = await desk.documents(options)
    const rows = page.rows.map((row, at) => ({ ...row, copies: at === 0 ? [COPY] : [] }))
    return { ...page, rows }
  }
  return { ...desk, documents }
})

describe('the list of documents', () => {
  it('shows copies of one text under one row, when they are asked for', async () => {
    const page = await withCopies.open('/documents')
    const more = page.getByRole('button', { name: '+1 copy' })
    await more.waitFor()
    expect(await page.getByText(COPY.title).count()).toBe(0)
    await more.click()
    await page.getByRole('link', { name: COPY.title }).waitFor()
    expect(await more.getAttribute('aria-expanded')).toBe('true')
    await more.click()
    expect(await page.getByText(COPY.title).count()).toBe(0)
  })
})
