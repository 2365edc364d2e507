import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A file that ships with the package: from `src/desk/` and from `dist/` its root is at another height. */
export function packageFile(path: string): string {
  const roots = ['../../', '../'].map((root) => fileURLToPath(new URL(root, import.meta.url)))
  return roots.map((root) => `${root}${path}`).find((file) => existsSync(file)) ?? `${roots[0]}${path}`
}
