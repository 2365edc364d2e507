import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { type Document, plainDocument } from '#model/index.ts'
import { type TextView, view as viewOf } from '#text/index.ts'
import { perturb } from '../../eval/perturb.ts'
import { check } from '../../src/check/index.ts'
import { findFigures } from '../../src/extract/figures/index.ts'

const folder = fileURLToPath(new URL('passages/', import.meta.url))
const passages = readdirSync(folder).map((name) =>
  plainDocument(readFileSync(`${folder}${name}`, 'utf8'), { id: name }),
)

const figuresOf = (document: Document, view: TextView) => findFigures({ document, view }, [])

describe('correct passages', () => {
  it.each(passages.map((document) => [document.id, document] as const))('%s has no wrong number', (_, document) => {
    const view = viewOf(document.text)
    const wrong = check(document, figuresOf(document, view), view).filter(({ verdict }) => verdict === 'wrong')
    expect(wrong.map(({ message }) => message)).toEqual([])
  })

  it('fall when one digit is changed, and nothing else falls with them', () => {
    const results = passages.map((document) => perturb(document, figuresOf))
    const sum = (pick: (one: (typeof results)[number]) => number) =>
      results.reduce((total, one) => total + pick(one), 0)
    const [left, caught, alarms] = [sum((one) => one.left), sum((one) => one.caught), sum((one) => one.alarms)]
    expect(left).toBeGreaterThan(400)
    // 86 % on these; 93 % on the shared passages. What is missed is undetermined, never called right.
    expect(
      caught / left,
      results
        .flatMap((one) => one.missed)
        .slice(0, 40)
        .join('\n'),
    ).toBeGreaterThanOrEqual(0.85)
    expect(alarms / left).toBeLessThanOrEqual(0.02)
  }, 120_000)
})
