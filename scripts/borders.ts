// Checks the arrows between rooms and says each breach in one sentence: `npm run borders`, or `breaches(folder)` in a test.
import { fileURLToPath } from 'node:url'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { BORDERS, CRUISE_OPTIONS } from './border-rules.ts'

/** Every breach below `folder`/src, a sentence each, and how many files were read. */
export async function breaches(folder: string): Promise<{ sentences: string[]; files: number }> {
  const { output } = await cruise(
    ['src'],
    { ...CRUISE_OPTIONS, baseDir: folder, ruleSet: { forbidden: [...BORDERS] }, validate: true },
    undefined,
    { tsConfig: extractTSConfig(fileURLToPath(new URL('../tsconfig.json', import.meta.url))) },
  )
  const { summary } = output as ICruiseResult
  const why = new Map(BORDERS.map((rule) => [rule.name, rule.comment]))
  return {
    sentences: summary.violations.map(({ from, to, rule }) => `${from} imports ${to}: ${why.get(rule.name)}`),
    files: summary.totalCruised,
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { sentences, files } = await breaches(process.cwd())
  for (const sentence of sentences) console.error(sentence)
  if (sentences.length > 0) process.exit(1)
  console.log(`Borders hold over ${files} files.`)
}
