// The parsers of the model try `eval` unless they are told not to, and the pages' policy reports the try as an error.
globalThis.__zod_globalConfig = { jitless: true }
try {
  const theme = localStorage.getItem('daybook-theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {
  // Storage is switched off: the system's preference holds.
}
