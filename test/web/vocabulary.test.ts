import { describe, expect, it } from 'vitest'
import { EVENT_TYPES, ROLES } from '#model/index.ts'
import * as web from '#web/record/vocabulary.ts'

describe('the lists of the browser', () => {
  it('are those of the model', () => {
    expect(web.EVENT_TYPES).toEqual(EVENT_TYPES)
    expect(web.ROLES).toEqual(ROLES)
  })
})
