import { expect, it } from 'vitest'
import { fieldWords } from '../../src/web/record/field-words.ts'
import { placeNames } from '../../src/web/record/words.ts'

it.each([
  ['admin2', 'district'],
  ['killed', 'killed'],
  ['killed.low', 'killed, low'],
  ['actors.perpetrator', 'perpetrator'],
])('the field %s is called %s', (field, words) => expect(fieldWords(field)).toBe(words))

it.each([
  [{ place: 'Quetta', admin2: 'Quetta', admin1: 'Balochistan' }, ['Quetta', 'Balochistan']],
  [{ place: null, admin2: 'Bolan', admin1: 'Balochistan' }, ['Bolan', 'Balochistan']],
  [{ place: null, admin2: null, admin1: null, country: 'Pakistan' }, ['Pakistan']],
  [{ place: null, admin2: null, admin1: null, country: null }, ['place unknown']],
])('names of a place: %j', (at, names) => expect(placeNames(at)).toEqual(names))
