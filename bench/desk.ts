// `npm run bench:desk`: how long the desk takes with 100,000 incidents in the book, in a real browser. Beside the clock
// stand the processor time of the desk's own process and, at the end, what else the machine had to do meanwhile.
import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { openDesk } from '#desk/index.ts'
import { createApp, listen } from '#server/index.ts'
import { openChromium } from '../test/browser/open-chromium.ts'

const ROWS = Number(process.argv[2] ?? 100_000)
const WEB_ROOT = fileURLToPath(new URL('../dist/web', import.meta.url))
const PROVINCES = ['Balochistan', 'Sindh', 'Punjab', 'Khyber Pakhtunkhwa']
const HEADER =
  'id,year,type_of_violence,side_a,side_b,where_prec,where_coordinates,adm_1,adm_2,latitude,longitude,country,country_id,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob'

/** Invented rows of UCDP's form, spread over ten years, four provinces and four hundred villages. */
const row = (id: number) => {
  const day = `${2027 + (id % 10)}-${String((id % 12) + 1).padStart(2, '0')}-${String((id % 28) + 1).padStart(2, '0')}`
  const killed = (id * 7) % 23
  return `${id},${day.slice(0, 4)},1,Government of Pakistan,Side ${id % 40},1,Village ${id % 400},${PROVINCES[id % 4]},District ${id % 90},${24 + (id % 120) / 10},${61 + (id % 140) / 10},Pakistan,770,1,${day},${day},1,0,${killed},0,${killed + 1},${killed + 3},${killed},770,`
}
const TOWNS = ['Quetta', 'Peshawar', 'Karachi', 'Lahore', 'Multan', 'Sukkur', 'Turbat', 'Zhob', 'Kohat', 'Bannu']
const report = (nth: number) => {
  const [town, day] = [TOWNS[nth % TOWNS.length]!, `March ${(nth % 28) + 1}, 2027`]
  return `Gunmen kill ${nth + 2} in ${town}\n\n${town.toUpperCase()}, ${day}: Gunmen opened fire on a bus in ${town} on ${day}, killing ${nth + 2} people, police said.`
}
const bytes = (text: string) => new TextEncoder().encode(text)

const folder = await mkdtemp(join(tmpdir(), 'daybook-bench-'))
const desk = await openDesk({ place: { folder: join(folder, 'book'), databaseUrl: null }, create: true })
interface Result {
  readonly what: string
  readonly ms: number
  readonly bar: number | null
  /** Processor time of the desk's process, in milliseconds. */
  readonly processor?: number
}
const tell = ({ what, ms, bar, processor }: Result) => {
  const told = bar === null ? '' : `   ${ms < bar ? 'below' : 'ABOVE'} ${bar}`
  const worked = processor === undefined ? '' : ` (processor ${processor.toFixed(0)})`
  process.stdout.write(`${what.padEnd(42)} ${ms.toFixed(0).padStart(7)} ms${told}${worked}\n`)
}
const time = async (what: string, bar: number | null, work: () => Promise<unknown>) => {
  const [start, before] = [performance.now(), process.cpuUsage()]
  await work()
  const { user, system } = process.cpuUsage(before)
  tell({ what, ms: performance.now() - start, bar, processor: (user + system) / 1000 })
}
const median = (times: readonly number[]) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]!
const served = await listen(createApp(desk, { webRoot: WEB_ROOT }), { port: 0 })
const browser = await openChromium()

async function show(page: Page, path: string, sign: string) {
  await page.goto(served.url + path)
  await page.locator(sign).first().waitFor()
}
try {
  const lines = [HEADER, ...Array.from({ length: ROWS }, (_, id) => row(id + 1))].join('\n')
  await time(`import ${ROWS.toLocaleString('en-GB')} rows`, null, () =>
    desk.importUcdp({ name: 'bench.csv', bytes: bytes(`${lines}\n`) }),
  )
  await desk.add(Array.from({ length: 40 }, (_, nth) => ({ name: `r${nth}.txt`, bytes: bytes(report(nth)) })))
  await time('the draft, made once after a change', null, () => desk.overview({}))
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage()
  await show(page, '/check', 'textarea')
  for (const [path, sign] of [
    ['/', '[data-total=incidents]'],
    ['/inbox', '.form h2, .doubt h2'],
    ['/incidents', '[aria-rowindex="2"] .place'],
    ['/grid', '#cell-0-1'],
    ['/documents', 'tbody a'],
    ['/search?q=place%3ATurbat', 'section h2'],
    ['/search?q=Village', 'section h2'],
    ['/incidents/ucdp-77', 'aside h2'],
    ['/tables', '[data-total=table]'],
    ['/ledger', 'h1'],
    ['/sides', 'h1'],
    ['/reports', 'h1'],
    ['/releases', 'tbody th'],
    ['/quality', 'h1'],
    ['/people', 'h1'],
  ] as const)
    await time(`${path} is there`, 1000, () => show(page, path, sign))
  const filters: number[] = []
  for (const province of PROVINCES) {
    const start = performance.now()
    await desk.incidents({ admin1: [province] }, { limit: 100 })
    filters.push(performance.now() - start)
  }
  tell({ what: 'grid filter, median', ms: median(filters), bar: 200 })
  await show(page, '/inbox', '.form h2')
  const next: number[] = []
  for (let cleared = 0; cleared < 12; cleared++)
    next.push(
      await page.evaluate(async () => {
        const was = document.querySelector('.form h2')?.textContent
        const start = performance.now()
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }))
        while (document.querySelector('.form h2')?.textContent === was && performance.now() - start < 5000)
          await new Promise((frame) => requestAnimationFrame(frame))
        return performance.now() - start
      }),
    )
  tell({ what: 'inbox next item, median of 12', ms: median(next), bar: 100 })
  await time('the draft again, after those decisions', null, () => desk.overview({}))
  const [load] = loadavg()
  process.stdout.write(`${cpus().length} processors; on average ${load!.toFixed(1)} processes wanted one\n`)
} finally {
  await browser.close()
  await served.close()
  await desk.close()
  await rm(folder, { recursive: true, force: true })
}
