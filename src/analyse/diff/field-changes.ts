import type { FieldChange, Incident } from '#model/index.ts'

/** Fields that only say where a row came from: they name causes and are no changes of their own. */
const LINKS: readonly string[] = ['id', 'reports', 'mentions', 'reasons', 'tollHistory', 'origin']
const TOLLS = ['killed', 'injured', 'abducted', 'arrested'] as const

/** The fields in which two states of one incident differ, each number by itself: `killed.best` 3, then 5. */
export function fieldChanges(before: Incident, after: Incident): FieldChange[] {
  const changes: FieldChange[] = []
  for (const field of Object.keys({ ...before, ...after }) as (keyof Incident)[]) {
    if (LINKS.includes(field)) continue
    if (!(TOLLS as readonly string[]).includes(field)) add(changes, field, before[field], after[field])
    else {
      const one = before[field as (typeof TOLLS)[number]] as Readonly<Record<string, number>>
      const other = after[field as (typeof TOLLS)[number]] as Readonly<Record<string, number>>
      for (const key of Object.keys(other)) add(changes, `${field}.${key}`, one[key], other[key])
    }
  }
  add(changes, 'reports', before.reports, after.reports)
  return changes
}

function add(changes: FieldChange[], field: string, before: unknown, after: unknown): void {
  if (JSON.stringify(before ?? null) !== JSON.stringify(after ?? null))
    changes.push({ field, before: before ?? null, after: after ?? null })
}
