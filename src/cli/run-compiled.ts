import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Script } from 'node:vm'

type Require = (name: string) => unknown
/** The body of a file. `importOutside` stands in it for `import()`, which V8 does not give to kept code. */
type Body = (
  exports: object,
  require: Require,
  module: Module,
  file: string,
  folder: string,
  importOutside: (name: string) => Promise<unknown>,
) => void
const BODY = 'exports, require, module, __filename, __dirname, importOutside'

interface Module {
  exports: object
}

/**
 * Runs a built CommonJS file and those of its folder that it requires, each with the code that V8 made of it when the
 * package was built (`docs/decisions/command-line.md`). Where that is missing, or made by another version of Node, V8
 * leaves it aside and compiles the file. What it returns keeps the code that was compiled until then, beside the files.
 * `const keep = runCompiled('/daybook/dist/main.cjs')`.
 */
export function runCompiled(file: string): () => void {
  const folder = dirname(file)
  const outside = createRequire(file)
  const modules = new Map<string, Module>()
  const scripts = new Map<string, Script>()
  const load = (path: string): object => {
    const known = modules.get(path)
    if (known) return known.exports
    const module: Module = { exports: {} }
    modules.set(path, module)
    const script = compile(path)
    scripts.set(path, script)
    const body = script.runInThisContext() as Body
    body(module.exports, require, module, path, folder, (name) => import(name))
    return module.exports
  }
  const require: Require = (name) => (name.startsWith('./') ? load(join(folder, name)) : outside(name))
  load(file)
  return () => {
    for (const [path, script] of scripts) writeFileSync(compiledOf(path), script.createCachedData())
  }
}

const compiledOf = (path: string): string => `${path}.compiled`

function compile(path: string): Script {
  const compiled = compiledOf(path)
  return new Script(`(function (${BODY}) {${readFileSync(path, 'utf8')}\n})`, {
    filename: path,
    ...(existsSync(compiled) && { cachedData: readFileSync(compiled) }),
  })
}
