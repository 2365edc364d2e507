import { describe, expect, it, vi } from 'vitest'
import { createApp, type ServedDesk } from '#server/index.ts'
import { memoryDesk } from './memory-desk.ts'

const app = createApp(memoryDesk())
const json = { 'content-type': 'application/json' }
const text = JSON.stringify({ text: 'Two died.' })

const cases: readonly [string, string, RequestInit, number, RegExp][] = [
  ['an unknown route', '/api/nothing', {}, 404, /There is nothing at \/api\/nothing/],
  ['an unknown incident', '/api/incidents/nope', {}, 404, /No incident has the id "nope"/],
  ['an unknown document', '/api/documents/nope', {}, 404, /No document has the id "nope"/],
  ['an unknown table', '/api/overview/nope.csv', {}, 404, /There is no table nope\.csv/],
  ['a filter that is none', '/api/incidents?colour=red', {}, 400, /Unknown field: colour/],
  ['a day that is none', '/api/overview?from=yesterday', {}, 400, /Invalid from: /],
  ['a type that is none', '/api/incidents?type=Rumour', {}, 400, /Invalid type\.0: /],
  ['a point that is none', '/api/incidents?point=here', {}, 400, /latitude,longitude,precision/],
  ['a sort that is none', '/api/incidents?sort=colour', {}, 400, /Invalid sort: /],
  ['too many rows', '/api/incidents?limit=100000', {}, 400, /Invalid limit: /],
  ['broken JSON', '/api/check', { method: 'POST', body: '{', headers: json }, 400, /JSON/],
  ['an empty text', '/api/check', { method: 'POST', body: '{"text":""}', headers: json }, 400, /the text is empty/],
  [
    'a body of no known kind',
    '/api/check',
    { method: 'POST', body: 'a=1', headers: { 'content-type': 'application/xml' } },
    415,
    /text\/plain/,
  ],
  ['no body', '/api/check', { method: 'POST' }, 400, /The request has no body/],
  ['a form without files', '/api/documents', { method: 'POST', body: new FormData() }, 400, /no "file" field/],
  [
    'a foreign origin',
    '/api/check',
    { method: 'POST', body: text, headers: { ...json, origin: 'https://elsewhere.example' } },
    403,
    /Another web page/,
  ],
  [
    'an opaque origin',
    '/api/check',
    { method: 'POST', body: text, headers: { ...json, origin: 'null' } },
    403,
    /Another web page/,
  ],
  [
    'a cross-site request',
    '/api/check',
    { method: 'POST', body: text, headers: { ...json, 'sec-fetch-site': 'cross-site' } },
    403,
    /Another web page/,
  ],
  [
    'a foreign host',
    '/api/info',
    { headers: { host: 'rebound.example:4300' } },
    421,
    /not known as "rebound\.example"/,
  ],
  [
    'too large a body',
    '/api/check',
    {
      method: 'POST',
      body: 'x'.repeat(21 * 1024 * 1024),
      headers: { 'content-type': 'text/plain', 'content-length': String(21 * 1024 * 1024) },
    },
    413,
    /larger than 20 MB/,
  ],
]

describe('what the server refuses, in one sentence', () => {
  it.each(cases)('%s', async (_what, path, init, status, sentence) => {
    const response = await app.request(path, init)
    expect(response.status).toBe(status)
    const { error } = (await response.json()) as { error: string }
    expect(error).toMatch(sentence)
    expect(error).not.toContain('\n')
    expect(response.headers.get('content-security-policy')).toContain("default-src 'self'")
  })

  it('lets its own pages and programs ask', async () => {
    for (const headers of [
      json,
      { ...json, origin: 'http://localhost' },
      { ...json, host: '127.0.0.1:4300', origin: 'http://127.0.0.1:4300' },
    ])
      expect((await app.request('/api/check', { method: 'POST', body: text, headers })).status).toBe(200)
  })

  it('keeps a fault to itself and its log', async () => {
    const lines: string[] = []
    const broken: ServedDesk = { ...memoryDesk(), info: () => Promise.reject(new Error('secret path /home/x')) }
    const response = await createApp(broken, { log: (line) => lines.push(line) }).request('/api/info')
    expect(response.status).toBe(500)
    expect(await response.text()).not.toMatch(/secret|at .*:\d+/)
    expect(lines.join()).toContain('secret path')
  })
})

describe('a page that is closed while it adds', () => {
  it('has its files added all the same', async () => {
    const desk = memoryDesk()
    let go: () => void = () => undefined
    const gate = new Promise<void>((resolve) => {
      go = resolve
    })
    const done: string[] = []
    const slow: ServedDesk = {
      ...desk,
      add: async (inputs, onInput) => {
        await gate
        const results = await desk.add(inputs, onInput)
        done.push(...results.map((result) => result.name))
        return results
      },
    }
    const form = new FormData()
    for (const name of ['one.txt', 'two.txt']) form.append('file', new File([`Calm in ${name}`], name))
    const response = await createApp(slow).request('/api/documents', { method: 'POST', body: form })
    await response.body!.cancel()
    go()
    await vi.waitFor(() => expect(done).toEqual(['one.txt', 'two.txt']))
  })
})

describe('the headers of every answer', () => {
  it('lets nothing in from elsewhere', async () => {
    const { headers } = await app.request('/api/info')
    expect(headers.get('content-security-policy')).not.toContain('unsafe')
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('access-control-allow-origin')).toBeNull()
  })
})
