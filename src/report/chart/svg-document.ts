import { parseHTML } from 'linkedom'

/** A document for Observable Plot to draw in, outside a browser. */
export const svgDocument = (): Document =>
  parseHTML('<!doctype html><html><body></body></html>').document as unknown as Document
