import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { listen } from '#server/index.ts'

const app = new Hono().get('/', (c) => c.text('here'))

describe('listening', () => {
  it('takes the next free port when one is taken', async () => {
    const first = await listen(app, { port: 0 })
    const second = await listen(app, { port: first.port })
    expect(second.port).toBeGreaterThan(first.port)
    expect(await (await fetch(second.url)).text()).toBe('here')
    await Promise.all([first.close(), second.close()])
    await expect(fetch(first.url)).rejects.toThrow()
  })

  it.each(['0.0.0.0', '192.168.1.4', 'example.org', ''])('refuses the host "%s"', async (host) => {
    await expect(listen(app, { port: 0, host })).rejects.toThrow(/answers only on 127\.0\.0\.1/)
  })

  it('refuses a port that is none', async () => {
    await expect(listen(app, { port: 70_000 })).rejects.toThrow('invalid port: 70000')
  })
})
