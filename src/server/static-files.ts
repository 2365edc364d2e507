import { readFile } from 'node:fs/promises'
import { extname, resolve, sep } from 'node:path'
import type { Context, MiddlewareHandler } from 'hono'
import { refuse } from './refusal.ts'

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}

/**
 * Serves the built app. Files under /assets have their hash in the name and may be kept for ever; page addresses
 * ("/incidents/i1") get index.html, whose script finds the page; anything else that is missing is a 404.
 */
export function staticFiles(root: string): MiddlewareHandler {
  return async (c) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return missing(c)
    const path = decode(new URL(c.req.url).pathname)
    if (path === null || path.includes('\0')) return missing(c)
    const file = resolve(root, `.${path}`)
    if (file !== resolve(root) && !file.startsWith(resolve(root) + sep)) return missing(c)
    const isPage = extname(path) === ''
    const bytes = await readFile(isPage ? resolve(root, 'index.html') : file).catch(missingFile)
    if (!bytes) return isPage ? notBuilt(c) : missing(c)
    const type = isPage ? MEDIA_TYPES['.html'] : MEDIA_TYPES[extname(path)]
    return c.body(new Uint8Array(bytes), 200, {
      'content-type': type ?? 'application/octet-stream',
      'cache-control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    })
  }
}

const missing = (c: Context): Response =>
  refuse(c, 404, `There is nothing at ${new URL(c.req.url).pathname.slice(0, 200)}.`)

const notBuilt = (c: Context): Response =>
  c.text('The web app is not built yet: run "npm run build", then reload. The API answers under /api.\n', 503)

function missingFile(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT' || error.code === 'EISDIR' || error.code === 'ENOTDIR') return null
  throw error
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}
