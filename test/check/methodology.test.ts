import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checksOf, checksPage, PAGE } from '../../scripts/checks-methodology.ts'
import { RULES } from '../../src/check/index.ts'

describe('docs/methodology/checks.md', () => {
  it('says what the rules say; run scripts/checks-methodology.ts when it does not', () => {
    expect(readFileSync(PAGE, 'utf8')).toBe(checksPage())
  })

  it.each(RULES.map((rule) => [rule.title ?? rule.name, rule] as const))('%s: its example is worked', (_, rule) => {
    expect(checksOf(rule.example.text).map(({ message }) => message)).toContain(rule.example.message)
  })
})
