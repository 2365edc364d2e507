import type { AnyInput } from '#desk/index.ts'

const NAME = 'standard input'
/** From this size on, JSON lines are read a line at a time. */
const LONG_LINES = 250_000
const MOST_HELD = 256 * 1024 * 1024

/** Reads what is piped in: a text or page whole, JSON lines that do not end soon as they come. */
export async function standardInput(stream: AsyncIterable<Uint8Array>, published?: string): Promise<AnyInput> {
  const given = published === undefined ? {} : { published }
  const chunks = stream[Symbol.asyncIterator]()
  const held: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await chunks.next()
    if (done) return { name: NAME, bytes: Buffer.concat(held), ...given }
    held.push(value)
    size += value.length
    if (size > LONG_LINES && isRecord(held)) return { name: NAME, lines: rejoin(held, chunks), ...given }
    if (size > MOST_HELD) return { name: NAME, size }
  }
}

const isRecord = (held: readonly Uint8Array[]): boolean =>
  /^\s*\{/.test(new TextDecoder().decode(held[0]?.subarray(0, 100)))

async function* rejoin(held: readonly Uint8Array[], rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* held
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
}
