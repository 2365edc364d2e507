import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Desk, Input } from '#desk/index.ts'
import { emptyGazetteer } from '#lexicon/index.ts'
import { type CheckedDocument, checkKey, type Decision, type KeptCheck, type KeptCheckRow } from '#model/index.ts'
import { createApp } from '#server/index.ts'
import { passingDesk } from './passing-desk.ts'

const AT = '2031-06-02T09:00:00.000Z'
const REPORT =
  'Spring review\n\nClashes rose from 15 in April 2031 to 29 in May 2031, an increase of 83 per cent. Of the 40 people hurt, 10 were children, a quarter.\n'
const SOURCE =
  'Clashes rose from 15 in April 2031 to 28 in May 2031. Of 40 people hurt in May 2031, 10 were children.\n'
const input = (name: string, text: string): Input => ({ name, bytes: new TextEncoder().encode(text) })

let desk: Desk
let app: Hono
beforeAll(async () => {
  desk = await passingDesk({ gazetteer: emptyGazetteer, clock: () => new Date(AT) })
  app = createApp(desk, { log: console.error })
}, 60_000)
afterAll(() => desk?.close())

const ask = async <T>(method: string, path: string, body?: unknown): Promise<{ status: number; answer: T }> => {
  const response = await app.request(path, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  })
  return { status: response.status, answer: (await response.json()) as T }
}
const wrongOf = (checked: CheckedDocument) => checked.checks.find(({ verdict }) => verdict === 'wrong')!

describe('kept checks', () => {
  it('are listed with their verdicts, and enter no record', async () => {
    expect(await desk.checks.list()).toEqual([])
    const [row] = await desk.checks.keep(input('spring.txt', REPORT), {}, 'Ayesha')
    expect(row).toMatchObject({
      name: 'spring.txt',
      title: 'Spring review',
      keptAt: AT,
      keptBy: 'Ayesha',
      overruled: 0,
    })
    expect(row!.verdicts).toMatchObject({ exact: 1, wrong: 1 })
    expect(await desk.checks.list()).toEqual([row])
    expect(await desk.info()).toMatchObject({ documents: 0, incidents: 0 })
  })

  it('are kept once however often the same text is kept', async () => {
    await desk.checks.keep(input('again.txt', REPORT), {}, 'Bilal')
    expect((await desk.checks.list()).map(({ name }) => name)).toEqual(['again.txt'])
  })

  it('keep what a person overruled, over a new check, until it is taken back', async () => {
    const [{ id }] = (await desk.checks.list()) as [KeptCheckRow]
    const { checked } = (await desk.checks.find(id))!
    const key = checkKey(wrongOf(checked))
    const made = await ask<Decision>('POST', '/api/decisions', {
      kind: 'overrule-check',
      subject: [key],
      payload: { verdict: 'loose', reason: 'The May figure was given as 27 to 29.' },
    })
    expect(made.status).toBe(200)
    const { answer } = await ask<KeptCheck>('POST', `/api/checks/${id}/again`)
    expect(answer.checked.overrules).toMatchObject([
      {
        check: key,
        verdict: 'loose',
        reason: 'The May figure was given as 27 to 29.',
        decision: made.answer.id,
        at: AT,
      },
    ])
    expect(answer.kept).toMatchObject({ overruled: 1, verdicts: { wrong: 0, loose: 1 } })
    // The same text pasted again, without being kept, is shown as it was decided.
    const { answer: pasted } = await ask<CheckedDocument[]>('POST', '/api/check', { text: REPORT })
    expect(pasted[0]!.overrules).toMatchObject([{ verdict: 'loose' }])
    await ask('POST', `/api/decisions/${made.answer.id}/undo`)
    expect((await desk.checks.find(id))!.kept).toMatchObject({ overruled: 0, verdicts: { wrong: 1 } })
  })

  it('refuse to overrule what the book has not', async () => {
    const { status, answer } = await ask<{ error: string }>('POST', '/api/decisions', {
      kind: 'overrule-check',
      subject: ['c00000000000-share'],
      payload: { verdict: 'exact', reason: 'So it is.' },
    })
    expect(status).toBe(400)
    expect(answer.error).toContain('c00000000000-share')
  })

  it('keep what a text was laid beside, and lay it there again', async () => {
    const { status, answer: rows } = await ask<KeptCheckRow[]>('POST', '/api/checks?name=story.txt', {
      text: 'Clashes rose from 15 in April 2031 to 82 in May 2031.\n',
      against: { text: SOURCE, name: 'source.txt' },
    })
    expect(status).toBe(200)
    const { answer } = await ask<KeptCheck>('POST', `/api/checks/${rows[0]!.id}/again`)
    const found = (await desk.checks.find(rows[0]!.id))!
    expect(answer.checked.against).toEqual(found.checked.against)
    expect(found.checked.against!.comparisons.map(({ here }) => here.figure.text)).toEqual(['15', '82'])
    expect(rows[0]!.beside).toBe(found.checked.against!.other.title)
  })

  it('take a form with the two files', async () => {
    const form = new FormData()
    form.set('file', new File([REPORT], 'spring.txt'))
    form.set('against', new File([SOURCE], 'source.txt'))
    const response = await app.request('/api/check?as=cited', { method: 'POST', body: form })
    const [checked] = (await response.json()) as CheckedDocument[]
    expect(checked!.against).toMatchObject({ relation: 'cited', because: 'As you said.' })
  })

  it('are removed, and then not there', async () => {
    const [{ id }] = (await desk.checks.list()) as [KeptCheckRow]
    expect((await ask('DELETE', `/api/checks/${id}`)).status).toBe(200)
    for (const [method, path] of [
      ['DELETE', `/api/checks/${id}`],
      ['GET', `/api/checks/${id}`],
      ['POST', `/api/checks/${id}/again`],
    ] as const)
      expect(await ask(method, path), path).toEqual({
        status: 404,
        answer: { error: `No kept check has the id "${id}".` },
      })
  })
})
