/** A template as blocks. What a line may hold: docs/methodology/report.md. */
export type TemplateBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly line: string }
  | { readonly kind: 'paragraph'; readonly line: string }
  | { readonly kind: 'bullet'; readonly line: string }
  | { readonly kind: 'each'; readonly list: string; readonly most: number; readonly blocks: readonly TemplateBlock[] }
  | { readonly kind: 'insert'; readonly what: 'chart' | 'table' | 'section'; readonly name: string }

/** A template that cannot be used: says the line and what to write instead. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError'
}

const EACH = /^\{\{\s*each ([a-z]+)(?: (\d{1,3}))?\s*\}\}$/
const END = /^\{\{\s*end\s*\}\}$/
const INSERT = /^\{\{\s*(chart|table|section) ([a-z-]+)\s*\}\}$/
const MOST_LINES = 2000

/**
 * Reads a template: Markdown headings, paragraphs and bullets with `{{names}}` in them, `[[…]]` round what is left out
 * when a name in it has no value, `{{each provinces 4}}` … `{{end}}`, and inserts such as `{{chart months}}`.
 */
export function readTemplate(text: string): TemplateBlock[] {
  const lines = text.split(/\r?\n/)
  if (lines.length > MOST_LINES)
    throw new TemplateError(`the template has ${lines.length} lines and may have ${MOST_LINES}`)
  const blocks: TemplateBlock[] = []
  let open: { list: string; most: number; blocks: TemplateBlock[]; line: number } | null = null
  lines.forEach((raw, index) => {
    const line = raw.trim()
    if (line === '' || line.startsWith('<!--')) return
    const each = EACH.exec(line)
    if (each) {
      if (open)
        throw new TemplateError(`line ${index + 1}: an "each" stands inside another; close the first with {{end}}`)
      open = { list: each[1]!, most: Number(each[2] ?? 10), blocks: [], line: index + 1 }
    } else if (END.test(line)) {
      if (!open) throw new TemplateError(`line ${index + 1}: {{end}} closes no "each"`)
      blocks.push({ kind: 'each', list: open.list, most: open.most, blocks: open.blocks })
      open = null
    } else (open?.blocks ?? blocks).push(readLine(line))
  })
  const left = open as { line: number } | null
  if (left) throw new TemplateError(`line ${left.line}: the "each" is never closed; write {{end}} after it`)
  return blocks
}

function readLine(line: string): TemplateBlock {
  const heading = /^(#{1,3}) (.+)$/.exec(line)
  if (heading) return { kind: 'heading', level: heading[1]!.length as 1 | 2 | 3, line: heading[2]! }
  const insert = INSERT.exec(line)
  if (insert) return { kind: 'insert', what: insert[1] as 'chart' | 'table' | 'section', name: insert[2]! }
  return line.startsWith('- ') ? { kind: 'bullet', line: line.slice(2) } : { kind: 'paragraph', line }
}
