import { defineConfig, type UserConfig } from 'tsdown'

const shared = {
  format: 'esm',
  platform: 'node',
  target: 'node20',
  outDir: 'dist',
  // What an earlier build wrote here, and nothing of what others write: the gazetteer, the browser app, the checker.
  clean: ['dist/*.js', 'dist/*.d.ts'],
  fixedExtension: false,
  // Types are half of the work of a build, and it would be said at every one.
  checks: { pluginTimings: false },
} satisfies UserConfig

// Two builds: the command line (no types, one chunk a command so that `check` does not load the database; minified,
// because reading its own code is most of a short command's time), and the library with its types.
export default defineConfig([
  { ...shared, entry: { cli: 'src/cli/main.ts' }, dts: false, sourcemap: false, minify: true },
  { ...shared, entry: { index: 'src/index.ts' }, dts: true, sourcemap: false },
])
