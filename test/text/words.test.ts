import { describe, expect, it } from 'vitest'
import { perWord, type Token, tokenize, whether } from '#text/index.ts'

/** Three times what the table of words holds. */
const MANY = 60_000

function asked() {
  let asks = 0
  const length = perWord(({ text }) => {
    asks++
    return text.length
  })
  const isLong = whether(({ text }) => {
    asks++
    return text.length > 4
  })
  const answers = ({ word }: Token): string => `${word.text} ${length(word)} ${isLong(word)}`
  return { answers, asks: () => asks }
}

describe('what is asked of a word', () => {
  it('is worked out once', () => {
    const { answers, asks } = asked()
    const tokens = tokenize('Gunmen fled, and gunmen came; gunmen fled.')
    expect(tokens.map(answers).filter((told) => told.startsWith('gunmen'))).toEqual(['gunmen 6 true', 'gunmen 6 true'])
    expect(asks()).toBe(2 * new Set(tokens.map(({ text }) => text)).size)
  })

  it('stays right for the words of one text after more words were met than are kept', () => {
    const { answers } = asked()
    const before = tokenize('Raiders burned a barn')
    const told = before.map(answers)
    for (let i = 0; i < MANY; i += 1000)
      tokenize(Array.from({ length: 1000 }, (_, k) => `w${'abcdefghij'[k % 10]}${i + k}`).join(' ')).forEach(answers)
    expect(before.map(answers)).toEqual(told)
    expect(tokenize('Raiders fled').map(answers)).toEqual(['Raiders 7 true', 'fled 4 false'])
  })

  it('is answered for a piece too long to be kept', () => {
    const { answers } = asked()
    const [token] = tokenize('a'.repeat(60))
    expect(answers(token!)).toBe(answers(token!))
    expect(answers(token!)).toMatch(/ 60 true$/)
  })
})
