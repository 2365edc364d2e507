// What `npm run new <kind> <name>` writes: the file, the line in its list, and a case that fails until it is right.

export interface Kind {
  readonly about: string
  /** Where the file goes, what it imports nothing from but its own room. */
  readonly file: (name: string) => string
  readonly content: (name: string, identifier: string) => string
  /** The literal, ordered list that the part joins, and what an import line there names; without one the member loads itself. */
  readonly list: { readonly file: string; readonly opens: RegExp; readonly from?: (name: string) => string }
  readonly member: (identifier: string, name: string) => string
  readonly test: (name: string) => string
  readonly testContent: (name: string, identifier: string) => string
}

const failing = (what: string, imports: string, body: string): string => `import { expect, it } from 'vitest'
${imports}
it.each<[string, string]>([
  // Your own sentence, and what it must give.
  ['', '${what}'],
])('%s', (text, expected) => {
  ${body}
})
`

export const KINDS: Readonly<Record<string, Kind>> = {
  reader: {
    about: 'a file format that ingest reads',
    file: (name) => `src/ingest/${name}.ts`,
    content: (name, identifier) => `import type { Reader } from './reader.ts'

/** Files of the ${name} format. */
export const ${identifier}: Reader = {
  format: '${name}',
  mediaType: 'application/octet-stream',
  accepts: ({ name }) => name.endsWith('.${name}'),
  read: (file) => ({ drafts: [], problems: [{ message: \`cannot read \${file.name} yet: ${name} is not finished\` }] }),
}
`,
    list: { file: 'src/ingest/readers.ts', opens: /READERS[^=]*= \[/, from: (name) => `./${name}.ts` },
    member: (identifier) => identifier,
    test: (name) => `test/ingest/${name}.test.ts`,
    testContent: (name, identifier) =>
      failing(
        'the text of the article',
        `import { ${identifier} } from '../../src/ingest/${name}.ts'\n`,
        `const read = ${identifier}.read({ name: 'a.${name}', source: text, published: undefined })
  expect(read).toHaveProperty('drafts.0.document.text', expected)`,
      ),
  },
  recogniser: {
    about: 'a kind of mention that extract finds',
    file: (name) => `src/extract/${name}/index.ts`,
    content: (name, identifier) => `import type { Recogniser } from '../recogniser.ts'

/** Finds ${name}. */
export const ${identifier}: Recogniser = { name: '${name}', find: () => ({}) }
`,
    list: { file: 'src/extract/index.ts', opens: /RECOGNISERS[^=]*= \[/, from: (name) => `./${name}/index.ts` },
    member: (identifier) => identifier,
    test: (name) => `test/extract/${name}.test.ts`,
    testContent: (name, identifier) =>
      failing(
        'what is found in it',
        `import { ${identifier} } from '../../src/extract/${name}/index.ts'\n`,
        `expect(JSON.stringify([${identifier}.name, text])).toContain(expected)`,
      ),
  },
  feature: {
    about: 'a way to compare two mentions of one event',
    file: (name) => `src/resolve/features/${name}.ts`,
    content: (name, identifier) => `import type { Feature } from '../feature.ts'

/** Compares ${name.replaceAll('-', ' ')}. */
export const ${identifier}: Feature = {
  name: '${name}',
  weight: 0,
  compare: () => ({ score: 0, reason: 'nothing is known' }),
}
`,
    list: { file: 'src/resolve/same-event.ts', opens: /FEATURES[^=]*= \[/, from: (name) => `./features/${name}.ts` },
    member: (identifier) => identifier,
    test: (name) => `test/resolve/${name}.test.ts`,
    testContent: (name, identifier) => `import { expect, it } from 'vitest'
import { ${identifier} } from '../../src/resolve/features/${name}.ts'

it('has a share in the sum', () => {
  expect(${identifier}.weight).toBeGreaterThan(0)
})
`,
  },
  rule: {
    about: 'a relation between figures that check recomputes',
    file: (name) => `src/check/rules/${name}.ts`,
    content: (name, identifier) => `import type { Rule } from '../proposal.ts'

export const ${identifier}: Rule = {
  name: 'sum', // one of the kinds of src/model/check.ts
  checks: 'What ${name} recomputes, in a sentence.',
  cues: [],
  limits: 'What it leaves alone, in a sentence.',
  example: { text: '', message: '' },
  propose: () => [],
}
`,
    list: { file: 'src/check/rules/index.ts', opens: /RULES[^=]*= \[/, from: (name) => `./${name}.ts` },
    member: (identifier) => identifier,
    test: (name) => `test/check/${name}.test.ts`,
    testContent: (name, identifier) => `import { expect, it } from 'vitest'
import { ${identifier} } from '../../src/check/rules/${name}.ts'

it('has a worked example', () => {
  expect(${identifier}.example.text).not.toBe('')
})
`,
  },
  format: {
    about: 'a dataset format that exchange reads or writes',
    file: (name) => `src/exchange/${name}.ts`,
    content: (name, identifier) => `import type { Incident } from '#model/index.ts'

/** Reads ${name} rows as incidents with their origin and licence. */
export function ${identifier}(bytes: Uint8Array): readonly Incident[] {
  throw new Error(\`cannot read \${bytes.length} bytes of ${name} yet\`)
}
`,
    list: { file: 'src/exchange/index.ts', opens: /$/, from: (name) => `./${name}.ts` },
    member: (identifier) => identifier,
    test: (name) => `test/exchange/${name}.test.ts`,
    testContent: (name, identifier) => `import { expect, it } from 'vitest'
import { ${identifier} } from '#exchange/index.ts'

it('reads a file of ${name}', () => {
  expect(${identifier}(new TextEncoder().encode(''))).toEqual([])
})
`,
  },
  command: {
    about: 'a command of the command line',
    file: (name) => `src/cli/commands/${name}.ts`,
    content: (name, identifier) => `import { Command } from 'commander'
import { CliError } from '../cli-error.ts'

/** \`daybook ${name}\`. */
export const ${identifier} = new Command('${name}')
  .description('Say what it does, in a sentence.')
  .addHelpText('after', '\\nExamples:\\n  daybook ${name}')
  .action(() => {
    throw new CliError('daybook ${name} does nothing yet')
  })
`,
    list: { file: 'src/cli/command-list.ts', opens: /COMMANDS[^=]*= \[/ },
    member: (identifier, name) =>
      `{ name: '${name}', load: async () => (await import('./commands/${name}.ts')).${identifier} }`,
    test: (name) => `test/cli/${name}.test.ts`,
    testContent: (name, identifier) => `import { expect, it } from 'vitest'
import { ${identifier} } from '../../src/cli/commands/${name}.ts'

it('does its work', async () => {
  await expect(${identifier}.parseAsync([], { from: 'user' })).resolves.toBeDefined()
})
`,
  },
  route: {
    about: 'an address of the HTTP interface',
    file: (name) => `src/server/routes/${name}.ts`,
    content: (name, identifier) => `import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Desk } from '#desk/index.ts'
import { json } from './answers.ts'

const answer = z.object({ name: z.string() })

const route = createRoute({
  method: 'get',
  path: '/api/${name}',
  summary: 'Say what it answers, in a sentence.',
  responses: { 200: json(answer, 'The answer.') },
})

/** GET /api/${name}. */
export function ${identifier}(app: OpenAPIHono, desk: Desk): void {
  app.openapi(route, async (c) => c.json({ name: (await desk.info()).name }, 200))
}
`,
    list: { file: 'src/server/app.ts', opens: /const add of \[/, from: (name) => `./routes/${name}.ts` },
    member: (identifier) => identifier,
    test: (name) => `test/server/${name}.test.ts`,
    testContent: (name) => `import { expect, it } from 'vitest'

it('answers at /api/${name}', async () => {
  expect('a case for /api/${name}').toBe('written')
})
`,
  },
}

const SUFFIX: Readonly<Record<string, string>> = { reader: 'Reader', command: 'Command', route: 'Routes' }

/** The identifier of a part: `identifierOf('command', 'who-said')` is `whoSaidCommand`. */
export function identifierOf(kind: string, name: string): string {
  const camel = name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
  if (kind === 'format') return `read${camel[0]!.toUpperCase()}${camel.slice(1)}`
  return camel + (SUFFIX[kind] ?? '')
}
