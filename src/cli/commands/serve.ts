import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { CODE_VERSION, dataFolder, makeSample, openDesk } from '#desk/index.ts'
import { bookOption, chosenBook, readNumber } from '../options.ts'
import { showProgress } from '../progress.ts'
import { print, say } from '../terminal.ts'

interface Options {
  readonly book?: string
  readonly port: number
  readonly host: string
  readonly sample?: boolean
}

/** `daybook serve`: the desk in the browser. */
export const serveCommand = new Command('serve')
  .description('Open the desk of a book in the browser, on this computer only.')
  .addOption(bookOption())
  .option('--port <number>', 'port to listen on; when taken, the next free one', readNumber(0, 65_535), 4300)
  .option('--host <address>', 'loopback address to listen on', '127.0.0.1')
  .option('--sample', 'open the sample book, making it when it is not there')
  .addHelpText(
    'after',
    `
Ctrl-C stops it. Other Daybook commands may work on the same book meanwhile.

Examples:
  daybook serve --book ./pakistan
  daybook serve --port 8080`,
  )
  .action(async ({ book, port, host, sample }: Options) => {
    const place = chosenBook(book ?? (sample && !process.env.DAYBOOK_BOOK ? join(dataFolder(), 'sample') : undefined))
    if (sample && !place.databaseUrl) await makeSampleBook(place.folder)
    const desk = await openDesk({ place, create: sample === true })
    try {
      const { createApp, listen } = await import('#server/index.ts')
      const app = createApp(desk, { webRoot: webRoot(), version: CODE_VERSION, log: say })
      const listening = await listen(app, { port, host })
      const { name } = await desk.info()
      await print(`The desk of “${name}” is open at ${listening.url}`)
      say('Ctrl-C stops it.')
      await interrupted()
      await listening.close()
    } finally {
      await desk.close()
    }
  })

async function makeSampleBook(folder: string): Promise<void> {
  const bar = await showProgress(1, false)
  try {
    await makeSample({ folder, log: say, progress: ({ total }) => bar.advance(1 / total, 1) })
  } finally {
    bar.stop()
  }
}

/** The built web app: beside the built command line, or in `dist` of a checkout. Without it, only the API answers. */
function webRoot(): string | null {
  for (const candidate of ['./web', '../../../dist/web']) {
    const folder = fileURLToPath(new URL(candidate, import.meta.url))
    if (existsSync(join(folder, 'index.html'))) return folder
  }
  say('The web app is not built, only the API answers; npm run build builds it.')
  return null
}

const interrupted = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  })
