// `npx tsx scripts/outlines.ts` writes data/outlines/world-50m.json: the coasts and borders of Natural Earth's 1:50m
// countries (public domain) as the arcs of world-atlas, without names or areas. Reports draw their maps over it.
import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

const source = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json')
const { transform, arcs } = JSON.parse(await readFile(source, 'utf8')) as { transform: unknown; arcs: unknown }
const target = new URL('../data/outlines/world-50m.json', import.meta.url)
await writeFile(target, `${JSON.stringify({ transform, arcs })}\n`)
