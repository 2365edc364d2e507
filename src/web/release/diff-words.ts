import type { DiffCause } from '#model/index.ts'

const DECISIONS: Readonly<Record<string, string>> = {
  accept: 'acceptance',
  reject: 'rejection',
  'edit-field': 'correction',
  same: 'one event',
  'not-same': 'two events',
}

/** What caused a change, and where it can be read: `causeOf({ kind: 'decision', id: 4, … }).words` is `decision 4, rejection`. */
export function causeOf(cause: DiffCause): { readonly words: string; readonly to: string | null } {
  switch (cause.kind) {
    case 'decision':
      return {
        words: `decision ${cause.id}, ${cause.undoes === null ? (DECISIONS[cause.decision] ?? cause.decision) : `takes back ${cause.undoes}`}`,
        to: null,
      }
    case 'document':
      return {
        words: cause.effect === 'came' ? 'a report that came' : 'a report that went',
        to: `/documents/${encodeURIComponent(cause.document)}`,
      }
    case 'import':
      return { words: `import of ${cause.dataset} ${cause.version}`, to: null }
    case 'code':
      return {
        words: cause.from === cause.to ? 'resolved anew' : `read by ${cause.to}, before by ${cause.from}`,
        to: null,
      }
  }
}

/** A value of a field as a reader takes it in; what is not there is said. */
export function valueWords(value: unknown): string {
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(valueWords).join(', ')
  if (typeof value === 'object') {
    const { name, edtf } = value as { name?: string; edtf?: string }
    return name ?? edtf ?? JSON.stringify(value)
  }
  return String(value)
}
