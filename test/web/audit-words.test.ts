import { describe, expect, it } from 'vitest'
import { auditWords } from '../../src/web/people/audit-words.ts'

describe('the audit log in words', () => {
  it.each([
    ['POST /api/decisions', 'decided on a record'],
    ['POST /api/decisions/7/undo', 'took decision 7 back'],
    ['PUT /api/views/My%20view', 'kept the view “My view”'],
    ['PUT /api/views/100%', 'kept the view “100%”'],
    ['refused POST /api/invitations', 'was refused: made an invitation'],
    ['signed in', 'signed in'],
    ['POST /api/something-new', 'POST /api/something-new'],
  ])('%s', (act, words) => {
    expect(auditWords(act)).toBe(words)
  })
})
