import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium as playwright } from 'playwright-core'

/** Unpacked once into the checkout's own node_modules, so that nothing outside the clone is needed or shared. */
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/daybook-chromium', import.meta.url))

const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--font-render-hinting=none']

/** Starts the Chromium that comes in an npm package; on a machine without its shared libraries, with the packaged ones. */
export async function openChromium(): Promise<Browser> {
  const folder = await unpacked()
  const executablePath = join(folder, 'chromium')
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') }
  const env: Record<string, string> = { ...(process.env as Record<string, string>), ...fonts }
  try {
    return await playwright.launch({ executablePath, args: ARGS, env })
  } catch (error) {
    const LD_LIBRARY_PATH = join(folder, 'al2023', 'lib')
    if (env.LD_LIBRARY_PATH === LD_LIBRARY_PATH) throw error
    return playwright.launch({ executablePath, args: ARGS, env: { ...env, LD_LIBRARY_PATH } })
  }
}

/** The folder with the unpacked browser. It is filled aside and then renamed, so that it is whole or not there. */
async function unpacked(): Promise<string> {
  if (existsSync(CACHE)) return CACHE
  const aside = `${CACHE}-${process.pid}`
  await mkdir(aside, { recursive: true })
  // The package unpacks to the system's temporary folder, and its libraries only where it believes to be on Lambda.
  const kept = { ...process.env }
  process.env.TMPDIR = aside
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x'
  try {
    const { default: chromium } = await import('@sparticuz/chromium')
    await chromium.executablePath()
  } finally {
    for (const name of ['TMPDIR', 'AWS_EXECUTION_ENV', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH']) {
      if (kept[name] === undefined) delete process.env[name]
      else process.env[name] = kept[name]
    }
  }
  await rename(aside, CACHE).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
    // Another test run was faster.
    await rm(aside, { recursive: true })
  })
  return CACHE
}
