import type { Report, ReportBlock } from '../report.ts'

/** The prose of a report as text, a paragraph a line: what `check` reads before it comes out. Its apparatus claims nothing. */
export const reportText = (report: Report): string =>
  report.blocks
    .map(blockText)
    .filter((line) => line !== '')
    .join('\n\n')

function blockText(block: ReportBlock): string {
  if (block.kind === 'table' || block.kind === 'chart') return ''
  if ('isApparatus' in block && block.isApparatus) return ''
  const words = block.words.map(({ text }) => text).join('')
  return block.kind === 'bullet' ? `• ${words}` : words
}
