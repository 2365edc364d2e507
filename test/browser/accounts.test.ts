import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Desk } from '#desk/index.ts'
import type { Role } from '#model/index.ts'
import { createApp, type Listening, listen } from '#server/index.ts'
import { codedBook } from './a-coded-book.ts'
import { WEB_ROOT } from './on-a-page.ts'
import { openChromium } from './open-chromium.ts'

// A shared desk, with people who sign in: what the other browser tests do on a desk that nobody signs in to.
const PASSWORD = 'a long enough password'
let browser: Awaited<ReturnType<typeof openChromium>>
let served: Listening
let desk: Desk
beforeAll(async () => {
  desk = await codedBook(6)
  served = await listen(createApp(desk, { webRoot: WEB_ROOT, isShared: true }), { port: 0, isShared: true })
  browser = await openChromium()
}, 120_000)
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()))
})
afterAll(async () => {
  await browser?.close()
  await served?.close()
  await desk?.close()
})

async function open(path: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage()
  page.setDefaultTimeout(30_000)
  await page.goto(served.url + path)
  return page
}
async function joined(role: Role, name: string): Promise<Page> {
  const { token } = await desk.people.invite({ role }, 'test')
  const page = await open(`/join/${token}`)
  await page.getByLabel(/^Your name/).fill(name)
  await page.getByLabel(/^Password, at least/).fill(PASSWORD)
  await page.getByLabel('Password again').fill(PASSWORD)
  await page.getByRole('button', { name: 'Make the account' }).click()
  await page.getByRole('navigation', { name: 'Pages' }).waitFor()
  return page
}

describe('a shared desk', () => {
  it('asks a stranger to sign in, and shows nothing before', async () => {
    const page = await open('/inbox')
    await page.getByRole('button', { name: 'Sign in' }).waitFor()
    expect(await page.getByRole('navigation').count()).toBe(0)
    await page.getByLabel('Name').fill('nobody')
    await page.getByLabel('Password').fill('wrong')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByText('The name or the password is wrong.').waitFor()
  })

  it('lets an admin invite somebody, who joins, signs out and in again', async () => {
    const admin = await joined('admin', 'The admin')
    await admin.goto(`${served.url}/people`)
    await admin.getByRole('combobox', { name: /^Role(?! of)/ }).selectOption('viewer')
    await admin.getByRole('button', { name: 'Make a link' }).click()
    const link = await admin.getByLabel('The invitation link').inputValue()
    const page = await open(new URL(link).pathname)
    await page.getByText(/invites you as viewer/).waitFor()
    await page.getByLabel(/^Your name/).fill('A viewer')
    await page.getByLabel(/^Password, at least/).fill(PASSWORD)
    await page.getByLabel('Password again').fill(PASSWORD)
    await page.getByRole('button', { name: 'Make the account' }).click()
    await page.getByRole('navigation', { name: 'Pages' }).waitFor()
    await page.goto(`${served.url}/inbox`)
    await page.getByText('deciding needs the role coder').waitFor()
    expect(await page.getByRole('button', { name: /^Accept/ }).count()).toBe(0)
    await page.goto(`${served.url}/people`)
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByLabel('Name').fill('a viewer')
    await page.getByLabel('Password').fill(PASSWORD)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByText('You are').waitFor()
    await admin.reload()
    await admin.getByRole('rowheader', { name: 'A viewer' }).waitFor()
    await admin.getByText('made an invitation').first().waitFor()
  })

  it('has five items coded twice, blind, and shows how far they agree', async () => {
    const editor = await joined('editor', 'The editor')
    await editor.goto(`${served.url}/quality`)
    await editor.getByLabel('Name of the round').fill('First round')
    await editor.getByLabel('Incidents', { exact: true }).fill('5')
    await editor.getByRole('button', { name: 'Draw a sample' }).click()
    await editor.getByRole('link', { name: 'First round' }).waitFor()
    const coder = await joined('coder', 'Second coder')
    await coder.goto(`${served.url}/quality?round=1`)
    await coder.getByText('when you have coded all of it').waitFor()
    await coder.getByRole('link', { name: 'Code it' }).click()
    for (let coded = 0; coded < 5; coded++) {
      await coder.getByText(`${coded + 1} of 5`).waitFor()
      const text = await coder.getByRole('article').innerText()
      const [, killed] = text.match(/killing (\d+) people/)!
      const [, day] = text.match(/March (\d+), 2027/)!
      const [, town] = text.match(/bus in (\w+) on/)!
      await coder.getByRole('textbox', { name: 'Date' }).fill(`2027-03-${day}`)
      await coder.keyboard.press('Enter')
      await coder.getByRole('textbox', { name: 'place', exact: true }).fill(town!)
      await coder.keyboard.press('Enter')
      await coder.getByRole('combobox', { name: 'Type' }).waitFor()
      await coder.getByRole('button', { name: 'Save' }).click()
      // The last one is coded otherwise.
      await coder.getByLabel('best').fill(coded === 4 ? '90' : killed!)
      await coder.keyboard.press('Enter')
      await coder.getByLabel('best').fill('3')
      await coder.keyboard.press('Enter')
      await coder.getByRole('button', { name: 'Keep and go on' }).click()
    }
    await coder.getByRole('link', { name: 'See how far you agree' }).click()
    await expect.poll(() => coder.locator('[data-kappa=date]').innerText()).toBe('1.00')
    await expect.poll(async () => Number(await coder.locator('[data-kappa=killed]').innerText())).toBeLessThan(1)
    // The coder sees what differs; settling it is an editor's.
    expect(await coder.getByRole('button', { name: 'Use this' }).count()).toBe(0)
    await editor.goto(`${served.url}/quality?round=1`)
    const differing = editor.locator('li', { hasText: /^killed of/ })
    await differing.getByRole('button', { name: 'Use this' }).click()
    await expect.poll(async () => (await desk.decisions({ kinds: ['edit-field'] })).length).toBe(1)
    const [decision] = await desk.decisions({ kinds: ['edit-field'] })
    expect(decision).toMatchObject({ author: 'The editor', payload: { field: 'killed', value: { best: 90 } } })
  })
})
