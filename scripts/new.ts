// `npm run new <kind> <name>`: one new part, its line in the list, and a case that fails until the part is right.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { identifierOf, KINDS } from './new-kinds.ts'

/** Writes a new part below `root`; the paths it wrote or changed. Throws one sentence where it cannot. */
export function addPart(root: string, kindName: string, name: string): string[] {
  const kind = KINDS[kindName]
  if (!kind) throw new Error(`unknown kind: ${kindName || '(none)'}; there are ${Object.keys(KINDS).join(', ')}`)
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name))
    throw new Error(`invalid name: ${name || '(none)'}; write it in kebab-case, for what it finds or does`)
  const file = kind.file(name)
  if (existsSync(join(root, file))) throw new Error(`${file} is there already; choose another name`)
  const identifier = identifierOf(kindName, name)
  const list = readFileSync(join(root, kind.list.file), 'utf8')
  write(root, kind.list.file, joined(list, kind.list.opens, kind.member(identifier, name), kind.list.from?.(name)))
  write(root, file, kind.content(name, identifier))
  write(root, kind.test(name), kind.testContent(name, identifier))
  return [file, kind.list.file, kind.test(name)]
}

function write(root: string, path: string, content: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), content)
}

/** The list file with the member last in its list and the import above; an index that only exports gets an export. */
function joined(source: string, opens: RegExp, member: string, from?: string): string {
  if (opens.source === '$') return `${source.trimEnd()}\nexport { ${member} } from '${from}'\n`
  const opened = opens.exec(source)
  if (!opened) throw new Error(`no list ${opens.source} in the list file`)
  const closes = source.indexOf(']', opened.index + opened[0].length)
  const before = source.slice(0, closes).trimEnd()
  // On a line of its own: the last member may end in a comment.
  const lastLine = before.slice(before.lastIndexOf('\n') + 1)
  const isSeparated = /[,[]\s*(?:\/\/.*)?$/.test(lastLine)
  const listed = `${before}${isSeparated ? '' : ','}\n${member},\n${source.slice(closes)}`
  if (!from) return listed
  const lastImport = [...listed.matchAll(/^import .*$/gm)].at(-1)
  const at = lastImport ? lastImport.index + lastImport[0].length : 0
  return `${listed.slice(0, at)}\nimport { ${member} } from '${from}'${listed.slice(at)}`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [kind = '', name = ''] = process.argv.slice(2)
  try {
    const written = addPart(process.cwd(), kind, name)
    spawnSync('npx', ['biome', 'check', '--write', ...written], { stdio: 'ignore' })
    console.log(`Wrote ${written.join(', ')}. The case fails until the part is right: npx vitest run ${written[2]}`)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    for (const [known, { about }] of Object.entries(KINDS))
      console.error(`  npm run new ${known.padEnd(11)} <name>   ${about}`)
    process.exit(2)
  }
}
