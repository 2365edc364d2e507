import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { CODE_VERSION, type Desk, dataFolder, makeSample, openDesk } from '#desk/index.ts'
import { bookOption, chosenBook, readNumber } from '../options.ts'
import { showProgress } from '../progress.ts'
import { print, say } from '../terminal.ts'

interface Options {
  readonly book?: string
  readonly port: number
  readonly host: string
  readonly sample?: boolean
  readonly signIn?: boolean
}

/** `daybook serve`: the desk in the browser. */
export const serveCommand = new Command('serve')
  .description('Open the desk of a book in the browser: on this computer, or with --host for a whole team.')
  .addOption(bookOption())
  .option('--port <number>', 'port to listen on; when taken, the next free one', readNumber(0, 65_535), 4300)
  .option('--host <address>', 'address to listen on; everybody signs in where others can reach it', '127.0.0.1')
  .option('--sign-in', 'ask everybody to sign in, on this computer too')
  .option('--sample', 'open the sample book, making it when it is not there')
  .addHelpText(
    'after',
    `
Ctrl-C stops it. Other Daybook commands may work on the same book meanwhile.

Examples:
  daybook serve --book ./pakistan
  daybook serve --port 8080
  daybook serve --host 0.0.0.0        for a team: prints an invitation for the first admin

A desk for a team speaks plain HTTP: put a proxy with TLS in front of it where the network is not your own.`,
  )
  .action(async ({ book, port, host, sample, signIn }: Options) => {
    const place = chosenBook(book ?? (sample && !process.env.DAYBOOK_BOOK ? join(dataFolder(), 'sample') : undefined))
    if (sample && !place.databaseUrl) await makeSampleBook(place.folder)
    const desk = await openDesk({ place, create: sample === true })
    try {
      const { createApp, isLoopback, listen } = await import('#server/index.ts')
      const isShared = signIn === true || !isLoopback(host)
      const app = createApp(desk, { webRoot: webRoot(), version: CODE_VERSION, log: say, isShared })
      const listening = await listen(app, { port, host, isShared })
      const { name } = await desk.info()
      await print(`The desk of “${name}” is open at ${listening.url}`)
      if (isShared) await inviteFirstAdmin(desk, listening.url)
      say('Ctrl-C stops it.')
      await interrupted()
      await listening.close()
    } finally {
      await desk.close()
    }
  })

/** A desk without accounts can be entered by nobody: whoever starts it gets the first invitation. */
async function inviteFirstAdmin(desk: Desk, url: string): Promise<void> {
  if ((await desk.people.accounts()).some((account) => account.role === 'admin' && !account.disabled)) return
  const { token } = await desk.people.invite({ role: 'admin', note: 'the first admin' }, 'daybook serve')
  await print(`Make the first admin's account, once, at ${url}/join/${token}`)
}

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
