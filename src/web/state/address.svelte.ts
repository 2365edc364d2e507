// Where the reader is. Everything a page shows can be found again from its address, and Back works.
let current = $state.raw(new URL(location.href))

export const address = {
  get path(): string {
    return current.pathname
  },
  get query(): URLSearchParams {
    return current.searchParams
  },
  /** The part after #, decoded. */
  get mark(): string {
    return decodeURIComponent(current.hash.slice(1))
  },
  get full(): string {
    return current.pathname + current.search
  },
}

/** Goes to an address of the app; `replace` where Back should not stop here (typing in a filter). */
export function go(to: string, { replace = false }: { replace?: boolean } = {}): void {
  const before = current.pathname
  history[replace ? 'replaceState' : 'pushState'](null, '', to)
  current = new URL(location.href)
  const [, page] = before.split('/')
  if (page === current.pathname.split('/')[1]) return
  if (current.hash === '') scrollTo(0, 0)
  // The next Tab goes on from the new page, and a screen reader starts to read it.
  document.getElementById('main')?.focus({ preventScroll: true })
}

/** Lets links of the app change the address without loading the page anew. */
export function followLinks(): () => void {
  const onClick = (event: MouseEvent) => {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return
    const link = (event.target as Element).closest?.('a[href]') as HTMLAnchorElement | null
    if (!link || link.origin !== location.origin || link.hasAttribute('download') || link.pathname.startsWith('/api/'))
      return
    event.preventDefault()
    go(link.pathname + link.search + link.hash)
  }
  const onBack = () => {
    current = new URL(location.href)
  }
  document.addEventListener('click', onClick)
  addEventListener('popstate', onBack)
  return () => {
    document.removeEventListener('click', onClick)
    removeEventListener('popstate', onBack)
  }
}
