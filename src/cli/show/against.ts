import type { Against, CitedFigure, Comparison } from '#model/index.ts'
import { paint } from '../terminal.ts'
import { VERDICTS } from './annotated.ts'

/** A text beside another, for the terminal: each figure that differs with both sentences, then the line that sums up. */
export function showAgainst({ because, comparisons }: Against, summary: string): string {
  const told = comparisons.filter(({ kind }) => kind !== 'same' && kind !== 'absent')
  const absent = comparisons.filter(({ kind }) => kind === 'absent').map(({ here }) => here.figure.text)
  const missing = absent.length > 0 ? [paint('dim', `  Not in the other text: ${absent.join(' · ')}`), ''] : []
  return [paint('dim', because), '', ...told.flatMap(showComparison), ...missing, paint('bold', summary), ''].join('\n')
}

function showComparison({ verdict, kind, aspect, message, here, there }: Comparison): string[] {
  const { sign, style } = VERDICTS[verdict]
  const what = aspect ? `${kind}: ${aspect}` : kind
  return [
    `  ${paint(style, `${sign} ${verdict}`)}, ${what}. ${message}`,
    `    here   ${quoted(here)}`,
    ...there.map((one, at) => `    ${at === 0 ? 'there ' : '      '} ${quoted(one)}`),
    '',
  ]
}

/** The sentence with its figure set off; a long one is cut around the figure. */
function quoted({ figure, sentence }: CitedFigure): string {
  const at = figure.start - sentence.start
  const from = at > 140 ? sentence.text.indexOf(' ', at - 120) + 1 : 0
  const stop = sentence.text.indexOf(' ', at + figure.text.length + 120)
  const to = stop < 0 || sentence.text.length - stop < 20 ? sentence.text.length : stop
  const flat = (text: string) => text.replace(/\s+/g, ' ')
  const before = flat(sentence.text.slice(from, at))
  const after = flat(sentence.text.slice(at + figure.text.length, to))
  return `“${from > 0 ? '… ' : ''}${before}${paint('bold', `[${flat(figure.text)}]`)}${after}${to < sentence.text.length ? ' …' : ''}”`
}
