import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** The rules of accessibility that a page breaks, by light, and its contrasts in the dark. */
export async function breaches(page: Page): Promise<string[]> {
  // The page's policy lets no text run as a script; the debugger's evaluate is not bound by it.
  await page.evaluate(await readFile(AXE, 'utf8'))
  await page.emulateMedia({ colorScheme: 'light' })
  const byLight = await run(page, {})
  await page.emulateMedia({ colorScheme: 'dark' })
  const inTheDark = await run(page, { runOnly: ['color-contrast'] })
  return [...byLight, ...inTheDark.map((breach) => `in the dark, ${breach}`)]
}

async function run(page: Page, options: RunOptions): Promise<string[]> {
  const { violations } = await page.evaluate(
    (given) => (window as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run(given),
    options,
  )
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)
}
