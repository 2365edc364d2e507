import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { Desk } from '#desk/index.ts'
import { readTable, type TableRow, writeTable } from '#exchange/index.ts'
import type { IncidentRow, Page as Rows } from '#model/index.ts'
import { codedBook } from './a-coded-book.ts'
import { onAPage, textOf } from './on-a-page.ts'

let desk: Desk
const on = onAPage(async () => {
  desk = await codedBook(8)
  return desk
})
const cell = (page: Page, row: number, column: number) => page.locator(`#cell-${row}-${column}`)
const incidents = async () => (await on.get<Rows<IncidentRow>>('/api/incidents?sort=-date')).rows
const openGrid = async () => {
  const page = await on.open('/grid')
  await expect.poll(() => cell(page, 0, 1).innerText()).not.toBe('')
  await page.getByRole('grid').focus()
  return page
}

describe('the grid', () => {
  it('edits a cell as a spreadsheet does, and keeps it as a decision', async () => {
    const page = await openGrid()
    const [first] = await incidents()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: 'place' }).fill('Satellite Town')
    await page.keyboard.press('Enter')
    await expect.poll(() => cell(page, 0, 1).innerText()).toBe('Satellite Town')
    await expect.poll(async () => (await desk.incident(first!.id))!.incident.place).toBe('Satellite Town')
    const decision = (await desk.decisions({ kinds: ['edit-field'] })).at(-1)
    expect(decision).toMatchObject({ payload: { field: 'place', value: 'Satellite Town' } })
    // A cell that cannot stand is refused in a sentence, and the record stays.
    await page.keyboard.press('ArrowUp')
    for (let moved = 0; moved < 4; moved++) await page.keyboard.press('ArrowRight')
    await page.keyboard.type('lots')
    await page.keyboard.press('Enter')
    await page.getByText('“lots” in killed_best is no number.').waitFor()
  })

  it('shows what others decide without a reload, and calls nothing of its own news', async () => {
    const page = await openGrid()
    const [first, second] = await incidents()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.type('Old Town')
    await page.keyboard.press('Enter')
    await page.getByText('1 decision kept').waitFor()
    await desk.review.correct({ incident: second!.id, field: 'place', value: 'Harbour' }, 'another coder')
    await expect.poll(() => cell(page, 1, 1).innerText(), { timeout: 20_000 }).toBe('Harbour')
    expect(await cell(page, 0, 1).innerText()).toBe('Old Town')
    expect(await textOf(page, 'header [role=status]')).toMatch(/another coder changed place$/)
    expect((await desk.incident(first!.id))!.incident.place).toBe('Old Town')
  })

  it('lays what a search finds over the table beside it', async () => {
    const page = await openGrid()
    await page.keyboard.press('Escape')
    await page.keyboard.press('/')
    await page.keyboard.type('attack')
    const found = page.locator('.results a').first()
    await found.waitFor()
    const isOnTop = () =>
      found.evaluate((link) => {
        const { right, top, height } = link.getBoundingClientRect()
        return link.contains(document.elementFromPoint(right - 8, top + height / 2))
      })
    await expect.poll(isOnTop).toBe(true)
  })

  it('pastes cells of a spreadsheet after showing what they change', async () => {
    const page = await openGrid()
    const rows = await incidents()
    await cell(page, 1, 2).click()
    await page.evaluate(() => {
      const data = new DataTransfer()
      data.setData('text/plain', 'North\tAlpha\nSouth\tBeta\n')
      document.activeElement!.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      )
    })
    await page.getByRole('dialog', { name: 'What would change' }).waitFor()
    expect(await textOf(page, '[data-count=changed]')).toBe('2 changed')
    await page.getByRole('button', { name: 'Keep 2 rows' }).click()
    await page.locator('dialog').waitFor({ state: 'detached' })
    const now = (await desk.incident(rows[2]!.id))!.incident
    expect([now.admin2, now.admin1]).toEqual(['South', 'Beta'])
  })

  it('sets a column in many rows, after a preview', async () => {
    const page = await openGrid()
    await cell(page, 3, 0).click()
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Shift+ArrowDown')
    await page.getByLabel('Column', { exact: true }).selectOption('admin1')
    await page.getByLabel('Value', { exact: true }).fill('Gamma')
    await page.getByRole('button', { name: 'Preview' }).click()
    await page.getByRole('button', { name: 'Keep 3 rows' }).click()
    await expect.poll(async () => (await incidents()).filter((row) => row.admin1 === 'Gamma').length).toBe(3)
  })

  it('takes a file that was edited outside, and shows what it would do', async () => {
    const page = await openGrid()
    const [head, ...rows] = await readTable(await desk.grid.table({}, 'xlsx'), 'incidents.xlsx')
    const edited: TableRow[] = rows.map((row, index) =>
      index === 0 ? row.with(head!.indexOf('injured_best'), 9) : row,
    )
    const id = String(rows[0]![head!.indexOf('id')])
    await page.getByRole('button', { name: 'File' }).click()
    const buffer = Buffer.from(await writeTable('xlsx', [head!, ...edited]))
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    await page.locator('input[type=file]').setInputFiles({ name: 'edited.xlsx', mimeType, buffer })
    await page.getByRole('dialog').waitFor()
    expect(await textOf(page, '.counts')).toMatch(/^0 added ?1 changed ?0 conflicting ?0 refused ?7 unchanged$/)
    await page.getByRole('button', { name: 'Keep 1 row' }).click()
    await expect.poll(async () => (await desk.incident(id))!.incident.injured.best).toBe(9)
  })

  it('chooses columns and keeps a view under a name', async () => {
    const page = await openGrid()
    await page.getByRole('button', { name: 'Columns' }).click()
    await page.getByRole('checkbox', { name: 'actors' }).uncheck()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('columnheader', { name: 'actors' }).count()).toBe(0)
    await page.getByRole('button', { name: 'Views' }).click()
    await page.getByLabel('Name of the view').fill('Without actors')
    await page.getByRole('button', { name: 'Keep this one' }).click()
    await page.getByRole('link', { name: 'Without actors' }).waitFor()
    await page.goto(`${on.url}/grid`)
    await page.getByRole('button', { name: 'Views' }).click()
    await page.getByRole('link', { name: 'Without actors' }).click()
    await page.waitForURL('**columns=*')
  })
})
