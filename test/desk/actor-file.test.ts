import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readActorFile, readBookActors } from '#desk/actor-file.ts'
import { createCoder } from '#desk/index.ts'
import { plainDocument } from '#model/index.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'daybook-actors-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const ROW = {
  id: 'dune-wolves',
  name: 'Dune Wolves',
  kind: 'rebel-group',
  countries: ['PK'],
  aliases: ['Wolves of the Dune'],
}

test('a book without the file has no actors of its own', async () => expect(await readBookActors(folder)).toEqual([]))

test("a book's rows are read beside the built-in ones", async () => {
  await writeFile(join(folder, 'actors.json'), JSON.stringify([ROW]))
  const coder = await createCoder({ actors: await readBookActors(folder) })
  const text =
    'Wolves of the Dune attacked a checkpost in Kalat on May 4, killing two soldiers. The Frontier Corps denied it.'
  const { incidents } = coder.extract(plainDocument(text, { published: '2027-05-09' }))
  expect(incidents[0]?.actors).toContainEqual(
    expect.objectContaining({ id: 'dune-wolves', name: 'Dune Wolves', role: 'perpetrator' }),
  )
})

test.each([
  ['not json', /unreadable actors: .* is no JSON/],
  ['{}', /invalid actors: .*the whole/],
  ['[{"id":"x"}]', /invalid actors: .*0\.name/],
  [JSON.stringify([{ ...ROW, kind: 'band' }]), /invalid actors: .*0\.kind/],
])('a file with %s is refused in one sentence', async (text, message) => {
  const path = join(folder, 'wrong.json')
  await writeFile(path, text)
  await expect(readActorFile(path)).rejects.toThrow(message)
})

test('a missing file is named', () =>
  expect(readActorFile(join(folder, 'none.json'))).rejects.toThrow(/missing file of actors: .*none\.json/))
