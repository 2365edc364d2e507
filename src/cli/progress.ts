import { plural, say } from './terminal.ts'

/** Shows how far long work has come. Bytes measure it; documents are what a person counts. */
export interface ProgressBar {
  advance(bytes: number, documents: number): void
  /** Writes a line for the person without breaking the bar. */
  say(line: string): void
  stop(): void
}

/** Work that ends sooner shows no bar. */
const PATIENCE_MS = 700

/**
 * A bar on standard error with the rate and the time left, where a person sees it: not in a pipe, not when the output
 * itself goes to the same terminal. `const bar = await showProgress(totalBytes); bar.advance(3_000, 1); bar.stop()`
 */
export async function showProgress(total: number, isOutputHere: boolean): Promise<ProgressBar> {
  if (!process.stderr.isTTY || isOutputHere) return { advance: () => undefined, say, stop: () => undefined }
  const { default: cliProgress } = await import('cli-progress')
  const bar = new cliProgress.SingleBar({
    format: '{bar} {percentage} % · {documents} · {rate}/s · {eta_formatted} left',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 24,
    clearOnComplete: true,
    hideCursor: true,
    stream: process.stderr,
  })
  const started = Date.now()
  let bytes = 0
  let documents = 0
  let isShown = false
  const payload = () => {
    const rate = documents / Math.max(0.001, (Date.now() - started) / 1000)
    return { documents: plural(documents, 'document'), rate: rate < 10 ? rate.toFixed(1) : Math.round(rate) }
  }
  return {
    advance(moreBytes, moreDocuments) {
      bytes += moreBytes
      documents += moreDocuments
      if (!isShown && Date.now() - started > PATIENCE_MS) {
        isShown = true
        bar.start(Math.max(total, bytes), 0, payload())
      }
      if (isShown) bar.update(Math.min(bytes, Math.max(total, 1)), payload())
    },
    say(line) {
      if (isShown) process.stderr.write('\r\u001b[K')
      say(line)
    },
    stop() {
      if (isShown) bar.stop()
    },
  }
}
