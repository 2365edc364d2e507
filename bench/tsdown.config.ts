import { defineConfig } from 'tsdown'

// The bench reads built code, as users run it: a loader that compiles on the fly keeps names and slows every closure.
export default defineConfig({
  entry: { bench: 'run.ts', 'bench-resolve': 'resolve.ts' },
  format: 'esm',
  platform: 'node',
  target: 'node20',
  outDir: '../out',
  clean: false,
  fixedExtension: false,
  dts: false,
  deps: { neverBundle: ['compromise', 'wink-nlp', 'wink-eng-lite-web-model'] },
  sourcemap: false,
})
