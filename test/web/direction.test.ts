import { describe, expect, it } from 'vitest'
import { directionOf } from '#web/record/direction.ts'

describe('the direction of a text', () => {
  it.each([
    ['Gunmen opened fire on a bus.', 'ltr'],
    ['', 'ltr'],
    ['12, 14 (2027)', 'ltr'],
    ['مسلح افراد نے بس پر فائرنگ کی۔', 'rtl'],
    ['אין נפגעים', 'rtl'],
    ['Quetta میں بس پر فائرنگ، چار افراد ہلاک', 'rtl'],
    ['The word “فائرنگ” means firing.', 'ltr'],
  ])('of “%s” is %s', (text, expected) => {
    expect(directionOf(text)).toBe(expected)
  })
})
