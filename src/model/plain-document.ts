import type { Document } from './document.ts'

/** A document of which nothing is known but its words. `plainDocument('Three died.').text` is `'Three died.'`. */
export const plainDocument = (text: string, known: Partial<Document> = {}): Document => ({
  id: 'text',
  title: '',
  byline: null,
  outlet: null,
  published: null,
  language: 'en',
  url: null,
  text,
  parts: [],
  ...known,
})
