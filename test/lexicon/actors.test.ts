import { describe, expect, test } from 'vitest'
import {
  actorSound,
  BUILT_IN_ACTORS,
  createActorRegistry,
  createLexicon,
  emptyGazetteer,
  foldName,
} from '#lexicon/index.ts'

describe('the registry of actors', () => {
  const registry = createActorRegistry(BUILT_IN_ACTORS)

  test('has each id once, and parents that exist', () => {
    const ids = BUILT_IN_ACTORS.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(BUILT_IN_ACTORS.filter(({ parent }) => parent && !ids.includes(parent)).map(({ id }) => id)).toEqual([])
  })

  test('finds every written form', () => {
    const lost = BUILT_IN_ACTORS.flatMap(({ id, name, aliases }) =>
      [name, ...aliases].filter((form) => !registry.find(foldName(form)).some(({ row }) => row.id === id)),
    )
    expect(lost).toEqual([])
  })

  test.each([
    ['tehreek taliban pakistan', 'ttp'],
    ['lashkar jhangvi', 'lej'],
    ['hizb ul mujahedin', 'hm'],
    ['jamat ul ahrar', 'jua'],
  ])('%s is found by its sound', (form, id) =>
    expect(
      registry.findBySound(form.split(' ').map(actorSound).filter(Boolean).join(' ')).map(({ row }) => row.id),
    ).toContain(id),
  )

  test.each(['police', 'army', 'security forces', 'law enforcement agencies'])('%s is read in any case', (form) =>
    expect(registry.find(form)[0]?.printing).toBe('any'),
  )

  test('labels of others lead to the neutral name', () =>
    expect(registry.find('fitna al khawarij')[0]?.row.name).toBe('Tehrik-i-Taliban Pakistan'))
})

test('a book brings its own rows, and may replace a built-in one', () => {
  const own = { id: 'ttp', name: 'Our Name', aliases: ['ON'], kind: 'rebel-group', countries: ['PK'] } as const
  const lexicon = createLexicon({ gazetteer: emptyGazetteer, actors: [own] })
  expect(lexicon.actors.byId('ttp')?.name).toBe('Our Name')
  expect(lexicon.actors.find('on')[0]?.row.id).toBe('ttp')
  expect(lexicon.actors.byId('lej')?.name).toBe('Lashkar-e-Jhangvi')
})
