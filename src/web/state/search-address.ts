/** The address of the finds for a line: `searchAddress('car bomb')` is `/search?q=car%20bomb`. */
export const searchAddress = (line: string, kind?: string): string =>
  `/search?q=${encodeURIComponent(line.trim())}${kind ? `&kind=${kind}` : ''}`
