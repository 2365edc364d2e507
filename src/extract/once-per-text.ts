import type { Context } from './context.ts'

/**
 * Keeps the last answer for a text as long as its tokens are: incidents and figures both ask for the places and the
 * actors of a text. `const findPlaces = oncePerText(readPlaces)`.
 */
export function oncePerText<T>(read: (context: Context) => readonly T[]): (context: Context) => readonly T[] {
  const remembered = new WeakMap<object, { readonly lexicon: Context['lexicon']; readonly found: readonly T[] }>()
  return (context) => {
    const known = remembered.get(context.view.tokens)
    if (known?.lexicon === context.lexicon) return known.found
    const found = read(context)
    remembered.set(context.view.tokens, { lexicon: context.lexicon, found })
    return found
  }
}
