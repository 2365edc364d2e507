import { describe, expect, it } from 'vitest'
import type { Desk } from '#desk/index.ts'
import type { IncidentRow, Page as Rows } from '#model/index.ts'
import { codedBook } from './a-coded-book.ts'
import { onAPage } from './on-a-page.ts'

let desk: Desk
const on = onAPage(async () => {
  desk = await codedBook(3)
  return desk
})

describe('the page of an incident', () => {
  it('shows a correction in the list beside it, and its return', async () => {
    const { rows } = await on.get<Rows<IncidentRow>>('/api/incidents?limit=3')
    const page = await on.open(`/incidents/${rows.at(-1)!.id}`)
    const listed = () => page.locator('.row.open .killed').innerText()
    const before = await listed()
    await page.getByRole('button', { name: 'Correct a field' }).click()
    await page.getByRole('button', { name: /^Killed:.*edit/ }).click()
    await page.getByRole('spinbutton', { name: 'best' }).fill('41')
    await page.keyboard.press('Enter')
    await expect.poll(listed, { timeout: 20_000 }).toBe('41')
    await page.getByRole('button', { name: /^Revert/ }).click()
    await expect.poll(listed, { timeout: 20_000 }).toBe(before)
  })

  it('corrects a field, tells who did it, and reverts it', async () => {
    const { rows } = await on.get<Rows<IncidentRow>>('/api/incidents?limit=1')
    const id = rows[0]!.id
    const page = await on.open(`/incidents/${id}`)
    await page.getByText('Nobody has decided anything').waitFor()
    await page.getByRole('button', { name: 'Correct a field' }).click()
    await page.getByRole('button', { name: /^Weapons:.*edit/ }).click()
    await page.getByRole('textbox', { name: /Weapons/ }).fill('rifle, pistol')
    await page.keyboard.press('Enter')
    await page
      .getByText(/set weapons to rifle, pistol/)
      .first()
      .waitFor()
    expect((await desk.incident(id))!.incident.weapons).toEqual(['rifle', 'pistol'])
    await page.getByRole('button', { name: /^Revert/ }).click()
    await page.getByText('taken back').waitFor()
    await expect.poll(async () => (await desk.incident(id))!.incident.weapons).not.toContain('pistol')
  })

  it('rejects an incident with a reason, by keyboard, and puts it back', async () => {
    const { rows } = await on.get<Rows<IncidentRow>>('/api/incidents?limit=1')
    const id = rows[0]!.id
    const page = await on.open(`/incidents/${id}`)
    await page.getByRole('button', { name: 'Reject', exact: true }).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.type('a drill, no attack')
    await page.keyboard.press('Enter')
    await page.getByText(/rejected this: “a drill, no attack”/).waitFor()
    expect(await desk.incident(id)).toBeNull()
    await page.getByRole('button', { name: 'Put it back' }).click()
    await page.getByText(/rejected this/).waitFor({ state: 'detached' })
    expect((await desk.incident(id))!.incident.id).toBe(id)
  })

  it('merges an imported row with an incident of reports and splits it off, by keyboard', async () => {
    const header =
      'id,year,type_of_violence,side_a,side_b,where_prec,where_coordinates,adm_1,adm_2,latitude,longitude,country,country_id,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob'
    const row =
      '9,2027,1,Government of Pakistan,Side A,1,Peshawar,Khyber Pakhtunkhwa,Peshawar,34,71.5,Pakistan,770,1,2027-03-02,2027-03-02,0,0,4,0,4,4,4,770,'
    await desk.importUcdp({ name: 'rows.csv', bytes: new TextEncoder().encode(`${header}\n${row}\n`) })
    const before = (await desk.overview({})).totals.incidents
    const page = await on.open('/incidents/ucdp-9')
    await page.getByRole('button', { name: 'Merge' }).focus()
    await page.keyboard.press('Enter')
    const others = page.getByRole('dialog', { name: 'Merge with another incident' })
    await page.keyboard.type('Peshawar')
    await others
      .getByRole('button', { name: /Peshawar.*1 report/ })
      .first()
      .waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/incidents/e*')
    await page.getByRole('heading', { name: 'Also in other datasets' }).waitFor()
    await page.getByText(/merged it with another/).waitFor()
    expect((await desk.overview({})).totals.incidents).toBe(before - 1)
    await page.getByRole('button', { name: 'Split' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('checkbox', { name: /row 9/ }).focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Also in other datasets' }).waitFor({ state: 'detached' })
    expect((await desk.overview({})).totals.incidents).toBe(before)
  })

  it('takes an incident by hand, with a source note and never without', async () => {
    const page = await on.open('/enter')
    await page.getByRole('textbox', { name: 'Date' }).fill('2027-05-02')
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: 'place', exact: true }).fill('Loralai')
    await page.keyboard.press('Enter')
    expect(await page.getByRole('button', { name: 'Keep the incident' }).isDisabled()).toBe(true)
    await page.getByRole('textbox', { name: /Source note/ }).fill('A stringer called at noon; two witnesses.')
    await page.getByRole('button', { name: 'Keep the incident' }).click()
    await page.waitForURL('**/incidents/*')
    await page.getByRole('heading', { name: /Attack, Loralai/ }).waitFor()
    await page.getByText('A stringer called at noon').first().waitFor()
  })
})
