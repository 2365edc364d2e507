// `npm run bench`: how fast Daybook reads and checks, beside its peers on the same stories, in one run, as ratios.
// Not a timed test: figures depend on the machine, ratios hardly.
import nlp from 'compromise'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { check } from '#check/index.ts'
import { extract } from '#extract/index.ts'
import { createLexicon } from '#lexicon/index.ts'
import type { Document } from '#model/index.ts'
import { readGazetteerFile } from '../src/desk/gazetteer-file.ts'
import { stories } from './stories.ts'

const SECONDS = Number(process.env.DAYBOOK_BENCH_SECONDS ?? 4)
const texts = stories(200)

/** Runs a reader over the stories in turn for some seconds, after a warm-up; documents a second. */
function rate(read: (text: string, index: number) => unknown): number {
  for (let i = 0; i < 60; i++) read(texts[i % texts.length]!, i)
  const started = performance.now()
  let done = 0
  while (performance.now() - started < SECONDS * 1000) read(texts[done % texts.length]!, done++)
  return done / ((performance.now() - started) / 1000)
}

const documentOf = (text: string, index: number): Document => ({
  id: `bench-${index}`,
  title: text.slice(0, text.indexOf('\n')),
  byline: null,
  outlet: null,
  published: '2025-01-01',
  language: 'en',
  url: null,
  text,
  parts: [],
})

const started = performance.now()
const gazetteer = await readGazetteerFile()
const loaded = performance.now() - started
const lexicon = createLexicon({ gazetteer })
const wink = winkNLP(model)

const rows: [string, number][] = [
  ['daybook extract', rate((text, index) => extract(documentOf(text, index), lexicon))],
  [
    'daybook extract + check',
    rate((text, index) => {
      const document = documentOf(text, index)
      return check(document, extract(document, lexicon).figures)
    }),
  ],
  // Everything that wink's English lite model annotates; reading the entities out makes it do the work.
  ['wink-nlp, full pipeline', rate((text) => wink.readDoc(text).entities().out())],
  ['compromise, people places organisations', rate((text) => nlp(text).topics().out('array'))],
]

const own = rows[0]![1]
console.log(`3 KB stories, one core, ${SECONDS} s each; gazetteer loaded in ${loaded.toFixed(0)} ms\n`)
for (const [name, value] of rows)
  console.log(
    `${name.padEnd(42)} ${value.toFixed(0).padStart(6)} documents/s   ${(own / value).toFixed(2).padStart(6)} x by daybook extract`,
  )

// Linear in length: the time for a character in a long text over that in a short one stays near 1.
console.log('\nlength          seconds   time a character against 50 KB')
let base = 0
for (const length of [50_000, 500_000, 5_000_000]) {
  const text = stories(1, length)[0]!
  const begun = performance.now()
  extract(documentOf(text, length), lexicon)
  const seconds = (performance.now() - begun) / 1000
  base ||= seconds / length
  console.log(
    `${String(length).padStart(9)} ${seconds.toFixed(2).padStart(12)}   ${(seconds / length / base).toFixed(2)}`,
  )
}
