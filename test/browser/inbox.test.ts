import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { Desk } from '#desk/index.ts'
import type { Decision, Incident, IncidentRow, IncidentView, Page as Rows } from '#model/index.ts'
import { codedBook } from './a-coded-book.ts'
import { onAPage, textOf } from './on-a-page.ts'

let desk: Desk
const on = onAPage(async () => {
  desk = await codedBook()
  return desk
})
const heading = (page: Page) => page.locator('.form h2, .doubt h2')
const waiting = async () => (await desk.review.inbox()).total
const standing = async (kind: Decision['kind']) =>
  (await desk.decisions({ kinds: [kind], standing: true })).filter((one) => one.kind === kind).length
const openInbox = async (expectedError = /^$/) => {
  const page = await on.open('/inbox', { expectedError })
  await heading(page).waitFor()
  return page
}
const incidents = () => on.get<Rows<IncidentRow>>('/api/incidents?limit=100')
const viewOf = (id: string) => on.get<IncidentView>(`/api/incidents/${id}`)

describe('the inbox', () => {
  it('shows the most consequential first, its words lit in the text', async () => {
    const page = await openInbox()
    expect(await heading(page).innerText()).toContain('Gwadar')
    await page.keyboard.press('j')
    for (let moved = 0; moved < 3; moved++) await page.keyboard.press('j')
    // The fifth row is that of the killed.
    await expect.poll(async () => (await page.locator('.stretch.hot').allInnerTexts()).join(' ')).toContain('15')
    await page.getByRole('button', { name: /^Date:/ }).hover()
    await expect.poll(async () => (await page.locator('.stretch.hot').allInnerTexts()).join(' ')).toContain('March')
  })

  it('edits a field from the keyboard, and takes it back', async () => {
    const page = await openInbox()
    const { rows } = await incidents()
    const gwadar = rows.find((row) => row.place === 'Gwadar')!
    for (let moved = 0; moved < 4; moved++) await page.keyboard.press('j')
    await page.keyboard.press('e')
    await page.getByRole('spinbutton', { name: 'best' }).waitFor()
    await page.keyboard.type('21')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await viewOf(gwadar.id)).incident.killed.best).toBe(21)
    const [decision] = await desk.decisions({ kinds: ['edit-field'] })
    expect(decision).toMatchObject({ payload: { field: 'killed', was: { best: 15 } }, stands: true })
    expect(await textOf(page, '.value[aria-label^=Killed]')).toMatch(/^21/)
    await page.getByRole('button', { name: /^Undo/ }).click()
    await expect.poll(() => textOf(page, '.value[aria-label^=Killed]')).toMatch(/^15/)
    await expect.poll(async () => (await viewOf(gwadar.id)).incident.killed.best).toBe(15)
    expect(await standing('edit-field')).toBe(0)
  })

  it('fills a field with words that are selected', async () => {
    const page = await openInbox()
    await page.evaluate(() => {
      const walker = document.createTreeWalker(document.querySelector('article')!, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent!.indexOf('three')
        if (at >= 0) getSelection()!.setBaseAndExtent(node, at, node, at + 5)
      }
    })
    await page.getByRole('toolbar').waitFor()
    await page.keyboard.press('1')
    await expect.poll(() => page.getByRole('spinbutton', { name: 'best' }).inputValue()).toBe('3')
    await page.keyboard.press('Escape')
    expect(await standing('edit-field')).toBe(0)
  })

  it('merges with another incident, and undoes it', async () => {
    const page = await openInbox()
    const before = (await incidents()).total
    await page.keyboard.press('m')
    await page.getByRole('searchbox', { name: /Find the incident/ }).fill('Sibi')
    await page.getByRole('dialog').getByRole('button', { name: /Sibi/ }).waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await incidents()).total).toBe(before - 1)
    await page.getByRole('button', { name: /^Split/ }).waitFor()
    // Both reports stand on the left.
    await expect.poll(() => page.locator('article[aria-label=Report]').count()).toBe(2)
    await page.keyboard.press('u')
    await expect.poll(async () => (await incidents()).total).toBe(before)
    await expect.poll(() => page.locator('article[aria-label=Report]').count()).toBe(1)
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => page.locator('article[aria-label=Report]').count()).toBe(1)
  })

  it('splits what does not belong together', async () => {
    const page = await openInbox()
    const { rows, total } = await incidents()
    const [one, other] = await Promise.all(
      ['Gwadar', 'Sibi'].map((town) => viewOf(rows.find((row) => row.place === town)!.id)),
    )
    const subject = [...one!.incident.mentions, ...other!.incident.mentions]
    await desk.decide({ kind: 'merge', subject, payload: {} }, 'somebody else')
    await expect.poll(() => page.getByRole('button', { name: /^Split/ }).count()).toBe(1)
    await page.keyboard.press('s')
    await page.getByRole('dialog').getByRole('checkbox').first().check()
    await page.getByRole('button', { name: 'Split off' }).click()
    await expect.poll(async () => (await incidents()).total).toBe(total)
  })

  it('clears ten items with the keyboard alone, each next one within 100 ms', async () => {
    const page = await openInbox()
    const before = await waiting()
    const times: number[] = []
    const seen = new Set<string>()
    for (let cleared = 0; cleared < 10; cleared++) {
      seen.add(await heading(page).innerText())
      const key = cleared === 3 ? 'r' : 'a'
      times.push(
        await page.evaluate(async (pressed) => {
          const was = document.querySelector('.form h2')?.textContent
          const start = performance.now()
          document.body.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, bubbles: true }))
          while (document.querySelector('.form h2')?.textContent === was && performance.now() - start < 2000)
            await new Promise((next) => requestAnimationFrame(next))
          return performance.now() - start
        }, key),
      )
    }
    expect(seen.size).toBe(10)
    await expect.poll(waiting).toBe(before - 10)
    expect(times.sort((a, b) => a - b)[5]).toBeLessThan(100)
    await page.keyboard.press('u')
    await expect.poll(waiting).toBe(before - 9)
  })

  it('counts along in the rail, and there still when the page is left', async () => {
    const page = await openInbox()
    const counted = () => page.locator('nav a[href="/inbox"] .count').innerText()
    const before = await waiting()
    await expect.poll(counted).toBe(String(before))
    await page.keyboard.press('a')
    await expect.poll(counted).toBe(String(before - 1))
    await page.getByRole('link', { name: 'Documents' }).click()
    await expect.poll(counted).toBe(String(before - 1))
    await expect.poll(waiting).toBe(before - 1)
  })

  it('shows its keys on ?, and writes a note', async () => {
    const page = await openInbox()
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keys of the inbox' }).waitFor()
    await page.keyboard.press('Escape')
    await page.locator('dialog').waitFor({ state: 'detached' })
    await page.keyboard.press('n')
    await page.getByRole('textbox', { name: /A note/ }).fill('Ask the stringer.')
    await page.keyboard.press('Control+Enter')
    await page.locator('.note', { hasText: 'Ask the stringer.' }).waitFor()
  })

  it('says when somebody else looks at the record, and loses nothing when both save', async () => {
    const [first, second] = [await openInbox(), await openInbox(/409/)]
    await second.locator('.others').waitFor()
    await first.locator('.others').waitFor()
    const id = (await heading(first).locator('a').getAttribute('href'))!.split('/').at(-1)!
    for (const page of [first, second]) {
      for (let moved = 0; moved < 4; moved++) await page.keyboard.press('j')
      await page.keyboard.press('e')
      await page.getByRole('spinbutton', { name: 'best' }).waitFor()
    }
    await first.keyboard.type('31')
    // The second has typed but not saved when the news comes.
    await second.keyboard.type('32')
    await first.keyboard.press('Enter')
    await expect.poll(async () => (await viewOf(id)).incident.killed.best).toBe(31)
    await second.keyboard.press('Enter')
    await second.getByRole('alert').getByText('Nothing is lost').waitFor()
    expect(await textOf(second, '.conflict dl')).toMatch(/theirs 31.*yours 32/)
    await second.getByRole('button', { name: 'Use mine' }).click()
    await expect.poll(async () => (await viewOf(id)).incident.killed.best).toBe(32)
    await expect.poll(() => textOf(first, '.value[aria-label^=Killed]')).toMatch(/^32/)
    const edits = (await desk.decisions({ kinds: ['edit-field'], standing: true })).filter(
      (one) => one.kind === 'edit-field',
    )
    expect(edits.map((one) => (one.payload.value as Incident['killed']).best).slice(-2)).toEqual([31, 32])
  })
})
