import type { Line } from './lines.ts'
import { sliceOf } from './mapped.ts'
import { isSeparator } from './separators.ts'

// Dots, squares, arrows and dashes that open an item; an em dash opens speech in many papers and is none.
const DOT = /^(?:[•▪●◦‣⁃∙·▶►➤■□◆✅👉🔴🔹🔸-]|\*|–)\s+(?=\S)/u
const NUMBER = /^\(?(\d{1,2})[.)]\s+(?=\S)/

/** Tells list items from other lines and takes their marks away. "1." needs a "2." after it or before it. */
export function markBullets(lines: readonly Line[]): Line[] {
  const numbers = lines.map((line) => Number(NUMBER.exec(line.text)?.[1] ?? Number.NaN))
  return lines.map((line, i) => {
    if (line.mark || isSeparator(line.text)) return line
    const isCounted = near(numbers, i, 1) || near(numbers, i, -1)
    const mark = DOT.exec(line.text) ?? (isCounted ? NUMBER.exec(line.text) : null)
    return mark ? { ...line, ...sliceOf(line, mark[0].length, line.text.length), mark: 'bullet' as const } : line
  })
}

/** True when the next numbered line (looking at most three lines away) counts on. */
function near(numbers: readonly number[], i: number, direction: 1 | -1): boolean {
  for (let step = 1; step <= 3; step++) {
    const other = numbers[i + step * direction]
    if (other === undefined) return false
    if (!Number.isNaN(other)) return other === numbers[i]! + direction
  }
  return false
}
