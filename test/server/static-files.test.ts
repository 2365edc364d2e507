import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '#server/index.ts'
import { memoryDesk } from './memory-desk.ts'

describe('the built web app', () => {
  let folder: string
  let app: Hono
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'daybook-web-'))
    await mkdir(join(folder, 'web', 'assets'), { recursive: true })
    await writeFile(join(folder, 'secret.txt'), 'secret')
    await writeFile(join(folder, 'web', 'index.html'), '<!doctype html><title>Daybook</title>')
    await writeFile(join(folder, 'web', 'assets', 'app-1a2b.js'), 'export {}')
    app = createApp(memoryDesk(), { webRoot: join(folder, 'web') })
  })
  afterAll(() => rm(folder, { recursive: true }))

  it.each(['/', '/incidents', '/incidents/i1', '/documents/d1'])('gives %s the page', async (path) => {
    const response = await app.request(path)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(response.headers.get('cache-control')).toBe('no-cache')
    expect(await response.text()).toContain('Daybook')
  })

  it('lets hashed files be kept', async () => {
    const response = await app.request('/assets/app-1a2b.js')
    expect(response.headers.get('content-type')).toMatch(/^text\/javascript/)
    expect(response.headers.get('cache-control')).toContain('immutable')
  })

  it.each([
    '/assets/gone.js',
    '/favicon.ico',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/%00.js',
    '/%E0%A4%A.js',
  ])('does not give %s', async (path) => {
    const response = await app.request(path)
    expect(response.status).toBe(404)
    expect(await response.text()).not.toContain('<!doctype')
  })

  it('never answers an unknown /api with the page', async () => {
    for (const path of ['/api', '/api/', '/api/x', '/api/incidents/'])
      expect((await app.request(path)).headers.get('content-type')).toMatch(/^application\/json/)
  })

  it('says how to build the app when it is not built', async () => {
    const response = await createApp(memoryDesk(), { webRoot: join(folder, 'none') }).request('/')
    expect(response.status).toBe(503)
    expect(await response.text()).toContain('npm run build')
  })
})
