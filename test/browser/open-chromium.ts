import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { openChromium as open } from '#report/index.ts'

/** Unpacked once into the checkout's own node_modules, so that nothing outside the clone is needed or shared. */
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/daybook-chromium', import.meta.url))

/** Starts the browser that Daybook prints with. */
export const openChromium = (): Promise<Browser> => open(CACHE)
