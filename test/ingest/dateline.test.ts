import { expect, test } from 'vitest'
import { datelineLength, isStandingDateline } from '../../src/ingest/dateline.ts'

const FOUND: readonly [string, string][] = [
  ['ISLAMABAD: Gunmen shot at a van.', 'ISLAMABAD:'],
  ['KABUL, March 3 (Wire) — Gunmen shot at a van.', 'KABUL, March 3 (Wire) —'],
  ['LAHORE – Police held two men.', 'LAHORE –'],
  ['NEW YORK/ISLAMABAD: Talks began.', 'NEW YORK/ISLAMABAD:'],
  ['D.I. KHAN: Police held two men.', 'D.I. KHAN:'],
  ['UNITED NATIONS, Feb 6, 2027 (Example Wire) -- The council met.', 'UNITED NATIONS, Feb 6, 2027 (Example Wire) --'],
  ['PESHAWAR, Pakistan (EW) - A blast was heard.', 'PESHAWAR, Pakistan (EW) -'],
  ['Kabul (EW) — A blast was heard.', 'Kabul (EW) —'],
  ['Karachi, Apr 19 (EW) Five men were killed.', 'Karachi, Apr 19 (EW)'],
  ['KALAYA, Sept 16: Eight men were killed.', 'KALAYA, Sept 16:'],
  ['Port-au-Prince — A blast was heard.', 'Port-au-Prince —'],
  ['QUETTA: “We heard it,” a man said.', 'QUETTA:'],
  ['BOGOTA, 3 FEB 90 (EW) -- THE ARMY SAID ON FRIDAY', 'BOGOTA, 3 FEB 90 (EW) --'],
]
test.each(FOUND)('%s', (text, dateline) => expect(text.slice(0, datelineLength(text))).toBe(dateline))

test.each([
  ['Kabul: At least seven guards were killed.', 'Kabul:'],
  ['Islamabad : At least twelve men were held.', 'Islamabad :'],
  ['Hill Town, Apr 19 (EW): Five men were killed.', 'Hill Town, Apr 19 (EW):'],
] as const)('%s, in a first paragraph only', (text, dateline) => {
  expect(text.slice(0, datelineLength(text, true))).toBe(dateline)
})

test.each([
  ['Police: no one was hurt.'],
  ['Explained: The talks began in May.'],
  ['He said on Monday: The talks began.'],
])('%s has no dateline even in a first paragraph', (text) => expect(datelineLength(text, true)).toBe(0))

test.each([
  ['KABUL, Afghanistan', true],
  ['REGIONAL CONCENTRATION', false],
  ['KABUL, Afghanistan was quiet on Monday after the clashes of the week', false],
])('%s is a dateline on its own line: %s', (line, want) => expect(isStandingDateline(line)).toBe(want))

const NONE = [
  'BREAKING: Gunmen shot at a van.',
  'NOTE: The figures differ.',
  'Background: The talks began in May.',
  'The banned group (TTP) – which denies it – was blamed.',
  'REGIONAL CONCENTRATION',
  'THE ARMY SAID: NO ONE WAS HURT IN THE ATTACK',
  'He said: “No one was hurt.”',
  'KP: Five people were killed.',
  'Kabul: At least seven guards were killed.',
  'ISLAMABAD:',
  '12 killed: police',
]
test.each(NONE)('%s has no dateline', (text) => expect(datelineLength(text)).toBe(0))
