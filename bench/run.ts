// `npm run bench`: how fast Daybook reads and checks, beside its peers on the same stories, in one run, as ratios.
// Not a timed test: figures depend on the machine, ratios hardly. `-- --memory` reads 100,000 stories, each with names of
// its own, and prints what the heap holds after every 10,000.
import nlp from 'compromise'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { check } from '#check/index.ts'
import { extract, extractFigures } from '#extract/index.ts'
import { createLexicon } from '#lexicon/index.ts'
import { type Document, plainDocument } from '#model/index.ts'
import { readGazetteerFile } from '../src/desk/gazetteer-file.ts'
import { newsStories, type Stories } from './news.ts'
import { renamed, stories } from './stories.ts'

const SECONDS = Number(process.env.DAYBOOK_BENCH_SECONDS ?? 4)
/** The longest text of the last table, in characters. */
const LONGEST = Number(process.env.DAYBOOK_BENCH_LONGEST ?? 5_000_000)
const digests: Stories = { kind: 'digests (the sample book)', texts: stories(200) }

/** Milliseconds of processor time that this process has used: what a busy machine takes from it does not count. */
function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/**
 * Documents a second once a reader is compiled: it runs over the stories in turn, in rounds of some seconds, until two
 * rounds are no faster than the best one before by more than a fiftieth. Every reader is measured so.
 */
function rate(texts: readonly string[], read: (text: string, index: number) => unknown): number {
  const round = (): number => {
    const started = processorTime()
    let done = 0
    while (processorTime() - started < SECONDS * 1000) read(texts[done % texts.length]!, done++)
    return done / ((processorTime() - started) / 1000)
  }
  let best = round()
  for (let rounds = 1, idle = 0; rounds < MOST_ROUNDS && idle < 2; rounds++) {
    const next = round()
    idle = next > best * 1.02 ? 0 : idle + 1
    best = Math.max(best, next)
  }
  return best
}
const MOST_ROUNDS = 12

const documentOf = (text: string, index: number): Document =>
  plainDocument(text, { id: `bench-${index}`, title: text.split('\n', 1)[0]!.slice(0, 120), published: '2025-01-01' })

/**
 * Memory stays flat: the heap after the last story is about what it was after the first ten thousand, though each story
 * brings names that none before it had.
 */
function watchMemory(): void {
  console.log('stories   heap MB   resident MB')
  for (let done = 1; done <= 100_000; done++) {
    extract(documentOf(renamed(digests.texts[done % digests.texts.length]!, done), done), lexicon)
    if (done % 10_000 !== 0) continue
    globalThis.gc?.()
    const { heapUsed, rss } = process.memoryUsage()
    console.log(
      `${String(done).padStart(7)} ${(heapUsed / 1e6).toFixed(0).padStart(9)} ${(rss / 1e6).toFixed(0).padStart(13)}`,
    )
  }
}

const held = process.memoryUsage().rss
const started = processorTime()
const gazetteer = await readGazetteerFile()
const loaded = processorTime() - started
const megabytes = (process.memoryUsage().rss - held) / 1e6
const lexicon = createLexicon({ gazetteer })
if (process.argv.includes('--memory')) {
  watchMemory()
  process.exit(0)
}
const wink = winkNLP(model)

const readers: [string, (text: string, index: number) => unknown][] = [
  ['daybook extract', (text, index) => extract(documentOf(text, index), lexicon)],
  [
    'daybook check',
    (text, index) => {
      const document = documentOf(text, index)
      return check(document, extractFigures(document, lexicon))
    },
  ],
  // Everything that wink's English lite model annotates; reading the entities out makes it do the work.
  ['wink-nlp, full pipeline', (text) => wink.readDoc(text).entities().out()],
  ['compromise, people places organisations', (text) => nlp(text).topics().out('array')],
]

console.log(`gazetteer: ${loaded.toFixed(0)} ms, ${megabytes.toFixed(0)} MB (at most 300 ms, 150 MB)`)
console.log(`3 KB stories, rounds of ${SECONDS} s of processor time, until two rounds are no faster`)
for (const { kind, texts } of [digests, ...newsStories()]) {
  console.log(`\n${texts.length} ${kind}`)
  let own = 0
  for (const [name, read] of readers) {
    const value = rate(texts, read)
    own ||= value
    console.log(
      `${name.padEnd(42)} ${value.toFixed(0).padStart(6)} documents/s   ${(own / value).toFixed(2).padStart(6)} x by daybook extract`,
    )
  }
}

// Linear in length: the time for a character in a long text over that in a short one stays near 1.
console.log('\nlength          seconds   time a character against 50 KB')
let base = 0
for (const length of [50_000, 500_000, 5_000_000].filter((one) => one <= LONGEST)) {
  const text = stories(1, length)[0]!
  const begun = processorTime()
  extract(documentOf(text, length), lexicon)
  const seconds = (processorTime() - begun) / 1000
  base ||= seconds / length
  console.log(
    `${String(length).padStart(9)} ${seconds.toFixed(2).padStart(12)}   ${(seconds / length / base).toFixed(2)}`,
  )
}
