import { createHash as nodeHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createHash } from '../../src/checker/sha256.ts'

it('hashes as Node does, so that a text has one id on the page and at the desk', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(nodeHash('sha256').update(bytes).digest('hex'))
    }),
  )
})
