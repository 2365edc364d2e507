import { ledgerEntries, pairPositions } from '#check/index.ts'
import { isChosenEntry, isChosenStatement, type LedgerDesk } from '#desk/index.ts'
import type { SourcedLine, SourcedStatement } from '#model/index.ts'

/** A ledger over given lines and statements, without a database. */
export function memoryLedger(lines: readonly SourcedLine[] = [], spoken: readonly SourcedStatement[] = []): LedgerDesk {
  const all = ledgerEntries(lines)
  return {
    async entries(filter, { offset = 0, limit = 100 } = {}) {
      const rows = all.filter((entry) => isChosenEntry(entry, filter))
      return {
        total: rows.length,
        offset,
        rows: rows.slice(offset, offset + limit),
        facets: { states: [], measures: [], actors: [], places: [] },
      }
    },
    entry: async (id) => all.find((entry) => entry.id === id) ?? null,
    async statements(filter, { offset = 0, limit = 100 } = {}) {
      const rows = spoken.filter((one) => isChosenStatement(one, filter))
      return { total: rows.length, offset, rows: rows.slice(offset, offset + limit) }
    },
    statementFacets: async () => ({ parties: [], targets: [], acts: [], months: [] }),
    positions: async () => pairPositions(spoken),
  }
}
