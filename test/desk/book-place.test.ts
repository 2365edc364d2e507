import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bookPlace } from '#desk/index.ts'

describe('the book that a command is about', () => {
  it.each([
    ['./mine', { DAYBOOK_BOOK: '/theirs' }, { folder: resolve('mine'), chosenBy: '--book', databaseUrl: null }],
    [undefined, { DAYBOOK_BOOK: '/theirs' }, { folder: '/theirs', chosenBy: 'DAYBOOK_BOOK', databaseUrl: null }],
    ['~/mine', {}, { folder: join(homedir(), 'mine'), chosenBy: '--book', databaseUrl: null }],
    [
      '/b',
      { DAYBOOK_DATABASE_URL: 'postgres://h/d' },
      { folder: '/b', chosenBy: '--book', databaseUrl: 'postgres://h/d' },
    ],
    ['/b', { DAYBOOK_DATABASE_URL: '' }, { folder: '/b', chosenBy: '--book', databaseUrl: null }],
  ] as const)('%s with %j', (option, environment, expected) => expect(bookPlace(option, environment)).toEqual(expected))

  it('is the default one where nothing is said', () => {
    expect(bookPlace(undefined, {})).toMatchObject({
      chosenBy: 'default',
      folder: expect.stringMatching(/daybook.book$/),
    })
  })
})
