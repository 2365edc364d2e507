import type { OpenAPIHono } from '@hono/zod-openapi'
import { streamSSE } from 'hono/streaming'
import type { Desk } from '#desk/index.ts'
import type { LiveEvent } from '#model/index.ts'
import { visitorOf } from '../access/gate.ts'

/** A browser that listens, and the record that its person has open for editing. */
interface Listener {
  readonly tab: string
  readonly who: string
  at: string | null
  hear(event: LiveEvent): void
}

/** Proxies close a stream on which nothing comes for a minute. */
const BEAT_MS = 25_000

/** GET /api/live: decisions as they are made, and who is editing what. POST /api/presence says it of oneself. */
export function liveRoutes(app: OpenAPIHono, desk: Pick<Desk, 'review'>, log: (line: string) => void): void {
  const listeners = new Map<string, Listener>()
  let stop: Promise<() => Promise<void>> | null = null
  const tell = (event: LiveEvent) => {
    for (const listener of listeners.values()) listener.hear(event)
  }
  // The ledger is listened to once for all, and only while somebody listens here.
  const begin = () => {
    stop ??= desk.review.watch((decision) => tell({ kind: 'decision', decision }))
    stop.catch((error: Error) => {
      stop = null
      log(`GET /api/live cannot hear of decisions: ${error.message}`)
    })
  }
  const end = () => {
    if (listeners.size > 0 || !stop) return
    const stopping = stop
    stop = null
    stopping.then((leave) => leave()).catch(() => undefined)
  }
  app.get('/api/live', (c) => {
    const { name } = visitorOf(c)
    const tab = (c.req.query('tab') ?? '').slice(0, 40) || crypto.randomUUID()
    return streamSSE(c, async (stream) => {
      const write = (event: LiveEvent) => void stream.writeSSE({ data: JSON.stringify(event) }).catch(() => undefined)
      listeners.set(tab, { tab, who: name, at: null, hear: write })
      begin()
      for (const { tab: other, who, at } of listeners.values())
        if (other !== tab && at !== null) write({ kind: 'presence', who, at, tab: other })
      await new Promise<void>((over) => {
        const beat = setInterval(() => void stream.write(': here\n\n').catch(() => undefined), BEAT_MS)
        stream.onAbort(() => {
          clearInterval(beat)
          over()
        })
      })
      listeners.delete(tab)
      tell({ kind: 'presence', who: name, at: null, tab })
      end()
    })
  })
  app.post('/api/presence', async (c) => {
    const said = (await c.req.json().catch(() => ({}))) as { tab?: unknown; at?: unknown }
    const listener = listeners.get(String(said.tab ?? ''))
    if (!listener || listener.who !== visitorOf(c).name) return c.json({ done: false }, 200)
    listener.at = typeof said.at === 'string' ? said.at.slice(0, 200) : null
    tell({ kind: 'presence', who: listener.who, at: listener.at, tab: listener.tab })
    return c.json({ done: true }, 200)
  })
}
