import type { Extraction } from '#model/index.ts'
import type { Context } from './context.ts'

/** One kind of mention and how it is found. `found` holds what the recognisers before it in the list found. */
export interface Recogniser {
  readonly name: string
  find(context: Context, found: Extraction): Partial<Extraction>
}
