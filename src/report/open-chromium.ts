import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'

const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--font-render-hinting=none']

/**
 * Starts the Chromium that comes in an npm package, unpacked once into `cache`; on a machine without its shared libraries,
 * with the packaged ones. `DAYBOOK_CHROMIUM` names another. Both packages are optional: without them an error says so.
 */
export async function openChromium(cache: string): Promise<Browser> {
  const { chromium } = await import('playwright-core').catch(() => {
    throw new Error(
      'printing needs the optional packages playwright-core and @sparticuz/chromium: install them, or ask for HTML',
    )
  })
  const own = process.env.DAYBOOK_CHROMIUM
  if (own) {
    if (!existsSync(own)) throw new Error(`DAYBOOK_CHROMIUM names ${own}, and there is no such file`)
    return chromium.launch({ executablePath: own, args: ARGS })
  }
  const folder = await unpacked(cache)
  const executablePath = join(folder, 'chromium')
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') }
  const env: Record<string, string> = { ...(process.env as Record<string, string>), ...fonts }
  try {
    return await chromium.launch({ executablePath, args: ARGS, env })
  } catch (error) {
    const LD_LIBRARY_PATH = join(folder, 'al2023', 'lib')
    if (env.LD_LIBRARY_PATH === LD_LIBRARY_PATH) throw error
    return chromium.launch({ executablePath, args: ARGS, env: { ...env, LD_LIBRARY_PATH } })
  }
}

/** The folder with the unpacked browser. It is filled aside and then renamed, so that it is whole or not there. */
async function unpacked(cache: string): Promise<string> {
  if (existsSync(cache)) return cache
  const aside = `${cache}-${process.pid}`
  await mkdir(aside, { recursive: true, mode: 0o700 })
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
  await rename(aside, cache).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
    // Another process was faster.
    await rm(aside, { recursive: true })
  })
  return cache
}
