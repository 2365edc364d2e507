import type { Compared } from './facts/compared.ts'
import type { ReportBlock } from './report.ts'

/** A sentence that claims nothing of the world. */
export const paragraph = (text: string): ReportBlock => ({
  kind: 'paragraph',
  words: [{ text, fact: null, note: null }],
  isApparatus: true,
})
export const bullet = (text: string): ReportBlock => ({
  kind: 'bullet',
  words: [{ text, fact: null, note: null }],
  isApparatus: true,
})

/** How the numbers were made, from the configuration that ran: sources with their terms, rules, definitions. */
export function methodology({ now, question }: Compared, method: readonly string[]): ReportBlock[] {
  const { period } = question
  return [
    paragraph(
      `This report counts incidents that began from ${period.from} to ${period.to}, as the record held them in release ${now.release.version} (made ${now.release.createdAt.slice(0, 10)}${now.release.sha256 ? `, SHA-256 ${now.release.sha256.slice(0, 16)}…` : ''}).`,
    ),
    paragraph(
      'Best estimates are printed. Where reports differ, the range runs from the lowest to the highest that a source gave; sums of ranges are the widest range, not a confidence interval.',
    ),
    paragraph(
      'A victim is counted as a member of the security forces, a civilian or a militant when a source tells the role, and as unknown when none does. A percentage is given only where the earlier number is ten or more; from none, no percentage exists.',
    ),
    paragraph(
      'Hedges follow the value: “more than” and “nearly” name the whole percent below or above it; a percent within a twentieth of a whole number is printed plain.',
    ),
    ...method.map(bullet),
    paragraph('Sources of the incidents:'),
    ...now.origins.map(({ name, incidents, licence, attribution }) =>
      bullet(
        `${name === 'reports' ? 'Reports read by Daybook' : name}: ${incidents.toLocaleString('en')} incidents${licence ? `; ${licence}` : ''}${attribution ? `; ${attribution}` : ''}`,
      ),
    ),
  ]
}
