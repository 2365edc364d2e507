import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig, type Plugin } from 'vite'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/**
 * Puts script and style into the page, so that it is one file, and names the script's hash in its content security
 * policy: nothing else runs, and no connection is ever opened.
 */
const oneFile: Plugin = {
  name: 'one-file',
  enforce: 'post',
  generateBundle(_, bundle) {
    const page = Object.values(bundle).find(({ fileName }) => fileName === 'index.html')
    if (page?.type !== 'asset') throw new Error('missing page: the checker has no index.html')
    let html = String(page.source)
    let script = ''
    for (const [name, file] of Object.entries(bundle)) {
      if (file === page) continue
      if (file.type === 'chunk') script += file.code
      else if (name.endsWith('.css'))
        html = html.replace('</head>', () => `<style>${String(file.source)}</style></head>`)
      else throw new Error(`unexpected file: ${name} cannot stand in the checker's page`)
      delete bundle[name]
    }
    // Vite marks imports that could be fetched ahead; here there is nothing to fetch.
    const inline = script.replaceAll('__VITE_PRELOAD__', 'void 0').replaceAll('</script', '<\\/script').trim()
    const hash = createHash('sha256').update(inline).digest('base64')
    const policy = `default-src 'none'; script-src 'sha256-${hash}'; style-src 'unsafe-inline'; font-src data:; img-src data:; connect-src 'none'; form-action 'none'; base-uri 'none'`
    page.source = html
      .replace(/<script type="module"[^>]*><\/script>\s*/, '')
      .replace(/<link rel="(?:stylesheet|modulepreload)"[^>]*>\s*/g, '')
      .replace('<meta charset="utf-8" />', `$&<meta http-equiv="Content-Security-Policy" content="${policy}" />`)
      .replace('</body>', () => `<script type="module">${inline}</script></body>`)
    page.fileName = 'checker.html'
  },
}

export default defineConfig({
  root: 'src/checker',
  plugins: [svelte(), oneFile],
  resolve: {
    alias: {
      // ingest asks Node for a hash; linkedom would look for a canvas.
      'node:crypto': here('src/checker/sha256.ts'),
      canvas: here('node_modules/linkedom/commonjs/canvas-shim.cjs'),
    },
  },
  build: {
    outDir: '../../dist',
    emptyOutDir: false,
    assetsInlineLimit: Number.POSITIVE_INFINITY,
    cssCodeSplit: false,
    modulePreload: false,
    target: 'es2022',
    // As in vite.config.ts, no word of how long the compilers took.
    rolldownOptions: { output: { codeSplitting: false }, checks: { bundlerTimings: false } },
  },
})
