import { defineConfig, type UserConfig } from 'tsdown'

const shared = {
  platform: 'node',
  target: 'node20',
  outDir: 'dist',
  // What an earlier build wrote here, and nothing of what others write: the gazetteer, the browser app, the checker.
  clean: ['dist/*.js', 'dist/*.cjs', 'dist/*.compiled', 'dist/*.d.ts'],
  // Types are half of the work of a build, and it would be said at every one.
  checks: { pluginTimings: false },
} satisfies UserConfig

/** Packages that are imported when needed, by the function that `src/cli/run-compiled.ts` hands to every file. */
const importOutside = {
  name: 'import-outside',
  renderChunk: (code: string) => code.replaceAll(/\bimport\((?=["'`])/g, 'importOutside('),
}

// The command line (no types, one chunk a command so that `check` does not load the database; minified, because reading
// its own code is most of a short command's time). CommonJS, because only of scripts does Node 20 keep the compiled
// code, and `cli.js`, which runs them with it.
export const commandLine = [
  {
    ...shared,
    format: 'cjs',
    entry: { main: 'src/cli/main.ts' },
    dts: false,
    sourcemap: false,
    minify: true,
    // Its default export is lost where a script requires a module.
    deps: { alwaysBundle: ['env-paths', 'is-safe-filename'] },
    plugins: [importOutside],
  },
  { ...shared, format: 'esm', entry: { cli: 'src/cli/start.ts' }, dts: false, sourcemap: false, fixedExtension: false },
] satisfies UserConfig[]

// Beside it, the library with its types.
export default defineConfig([
  ...commandLine,
  { ...shared, format: 'esm', entry: { index: 'src/index.ts' }, dts: true, sourcemap: false, fixedExtension: false },
])
