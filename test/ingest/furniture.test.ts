import { describe, expect, test } from 'vitest'
import { FURNITURE, furnitureOf } from '../../src/ingest/furniture.ts'

describe('every row of furniture knows its example', () => {
  for (const row of FURNITURE) test(row.id, () => expect(furnitureOf(row.example)?.id).toBe(row.id))
})

const FOUND: readonly [string, string][] = [
  ['Short Url', 'short-url'],
  ['Follow @exampledesk', 'follow'],
  ['Updated 07 March 2027', 'updated'],
  ['Updated 5 sec ago', 'updated'],
  ['Last updated: Mar 3, 2027 10:15 GMT+5', 'updated'],
  ['Published: 3 March 2027 | Updated: 4 March 2027', 'published'],
  ['Posted on March 3, 2027 by Staff Writer', 'published'],
  ['Date: 3 March 2027', 'published'],
  ['3 March 2027', 'date'],
  ['Mon, 3 Mar 2027 10:15 PKT', 'date'],
  ['BY STAFF REPORTER', 'byline'],
  ['By A. Writer and B. Author', 'byline'],
  ['Web Desk', 'desk'],
  ['Share on WhatsApp', 'share'],
  ['Facebook | Twitter | Copy link', 'networks'],
  ['ALSO READ: Three killed in blast', 'read-more'],
  ['Continue reading below', 'more'],
  ['More from World', 'related'],
  ['--- Advertisement ---', 'advertisement'],
  ['Sign up for our weekly briefing', 'subscribe'],
  ['12 comments', 'replies'],
  ['1.2k likes · 34 replies', 'counts'],
  ['© The Example Courier 2027', 'copyright'],
]
test.each(FOUND)('%s is furniture: %s', (line, id) => expect(furnitureOf(line)?.id).toBe(id))

// Prose that begins like furniture: it must stay.
const KEPT = [
  'Followers of the cleric blocked the road for an hour',
  'Follow the money, investigators were told',
  'Updated figures show 12 more dead',
  'Published figures differ from those of the army.',
  'Released prisoners told of 3 months in the dark',
  'Posted 12 soldiers to the border on 3 March 2027',
  'By dawn the fighting had stopped',
  'Share of civilians among the dead rises to 40%',
  'Shared border, shared fears',
  'Explained: why attacks rise in the spring',
  'Comments by the minister anger the opposition',
  'Related attacks killed nine people in two days',
  'Support for the ceasefire grows in the south',
  'Join the army or leave, militants tell villagers',
  'March 3 blast toll rises to nine',
  'Contact with the patrol was lost at dusk.',
  'More details, police said, would follow.',
  'Home minister visits the wounded',
  'News of the attack spread quickly',
]
test.each(KEPT)('%s is no furniture', (line) => expect(furnitureOf(line)).toBeNull())
