import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'

/** In `npm run dev` the API is answered by a desk that runs beside it. */
const desk = process.env.DAYBOOK_DESK ?? 'http://127.0.0.1:4300'

export default defineConfig({
  root: 'src/web',
  plugins: [svelte()],
  // Fonts stay files of their own: the content security policy allows no data: fonts.
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: 'es2022',
    // That Svelte's compiler takes most of a build is no news to whoever runs one.
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
  server: { host: '127.0.0.1', proxy: { '/api': desk } },
})
