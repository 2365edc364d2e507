/** Lines that close a story. Each row is tried on a whole line. */
export const SEPARATORS: readonly { readonly id: string; readonly is: RegExp; readonly example: string }[] = [
  { id: 'stars', is: /^(?:[*•~#✻❖◆]\s*){3,80}$/u, example: '* * *' },
  { id: 'rule', is: /^(?:[-_=—–]\s*){3,200}$/u, example: '----------' },
  {
    id: 'ends',
    is: /^[-–—\s/*#]*(?:ends?|-30-|30|xxx|fin|end of (?:story|article|text|report|document|release|statement))[-–—\s/*#.]*$/i,
    example: 'ENDS',
  },
  {
    id: 'counted',
    is: /^(?:document|story|article|item|report) \d{1,4}(?: of \d{1,4})?:?$|^\d{1,4} of \d{1,4} (?:documents|stories|articles|results)$/i,
    example: 'Document 2 of 10',
  },
]

/** True when a line separates stories or sections. `isSeparator('***')` is true. */
export const isSeparator = (line: string): boolean => line.length <= 200 && SEPARATORS.some((row) => row.is.test(line))
