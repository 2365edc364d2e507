import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const BUILT = fileURLToPath(new URL('../../dist/', import.meta.url))

describe('the built pages', () => {
  // They read what the desk has parsed already; a list of the model that stands beside a parser brings all of zod.
  it('carry no parser', () => {
    const scripts = readdirSync(`${BUILT}web/assets`).filter((name) => name.endsWith('.js'))
    expect(scripts).not.toEqual([])
    for (const file of [...scripts.map((name) => `web/assets/${name}`), 'checker.html'])
      expect(readFileSync(BUILT + file, 'utf8').includes('invalid_type'), file).toBe(false)
  })
})
