type Theme = 'system' | 'light' | 'dark'
const NEXT: Readonly<Record<Theme, Theme>> = { system: 'light', light: 'dark', dark: 'system' }

let chosen = $state<Theme>((document.documentElement.dataset.theme as Theme | undefined) ?? 'system')
let systemDark = $state(matchMedia('(prefers-color-scheme: dark)').matches)
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', (event) => {
  systemDark = event.matches
})

export const theme = {
  get chosen(): Theme {
    return chosen
  },
  /** What is painted, so that a canvas can be painted again. */
  get isDark(): boolean {
    return chosen === 'dark' || (chosen === 'system' && systemDark)
  },
}

/** From the system's preference to light to dark and round again; remembered on this computer. */
export function turnTheme(): void {
  chosen = NEXT[chosen]
  if (chosen === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = chosen
  try {
    if (chosen === 'system') localStorage.removeItem('daybook-theme')
    else localStorage.setItem('daybook-theme', chosen)
  } catch {
    // Storage is switched off: the choice holds until the page is closed.
  }
}
