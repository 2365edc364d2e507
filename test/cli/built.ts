import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'tsdown'
import { commandLine } from '../../tsdown.config.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** The command line, built as users get it, in a folder of its own. */
export interface BuiltCli {
  /** A folder for the test's files, gone at the end. */
  readonly folder: string
  run(args: readonly string[], options?: RunOptions): Promise<Ran>
  start(args: readonly string[], options?: RunOptions): Running
  clear(): void
}

export interface RunOptions {
  readonly input?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
}

export interface Running {
  readonly child: ChildProcess
  readonly lines: string[]
  readonly done: Promise<Ran>
}

export async function buildCli(): Promise<BuiltCli> {
  // Inside the checkout, two folders deep as `src/desk` is: packages and data files are found from there.
  const outDir = join(root, 'out', `cli-${process.pid}`)
  for (const part of commandLine)
    await build({ ...part, config: false, cwd: root, outDir, clean: false, logLevel: 'silent' })
  const folder = mkdtempSync(join(tmpdir(), 'daybook-cli-'))
  const start = (args: readonly string[], { input, env = {} }: RunOptions = {}): Running => {
    const child = spawn(process.execPath, [join(outDir, 'cli.js'), ...args], {
      cwd: folder,
      env: { PATH: process.env.PATH, HOME: folder, NO_COLOR: '1', ...env },
    })
    let out = ''
    let err = ''
    const lines: string[] = []
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString()
      const complete = out.split('\n').slice(0, -1)
      lines.push(...complete.slice(lines.length))
    })
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString()
    })
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
    const done = new Promise<Ran>((resolve) => child.on('close', (code) => resolve({ code, out, err })))
    return { child, lines, done }
  }
  return {
    folder,
    start,
    run: (args, options) => start(args, options).done,
    clear() {
      rmSync(outDir, { recursive: true, force: true })
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A report in our own words; `place` and `killed` make it another one. */
export const report = (place: string, killed: number): string =>
  `Blast in ${place}

${place.toUpperCase()}: A roadside bomb killed ${killed} policemen in ${place} on 30 April 2027, officials said.

Police registered 20 cases in 2026 and 25 cases in 2027, a rise of 25 percent.
`

export const recordOf = (id: string, place = 'Quetta', killed = 3): string =>
  JSON.stringify({ id, title: `Blast in ${place}`, text: report(place, killed), published: '2027-05-01' })
