import type { Command } from 'commander'

/** A command by its name, loaded when it is called: what `check` needs is there before a book's database would be. */
interface Listed {
  readonly name: string
  readonly load: () => Promise<Command>
}

/** Every command, in the order of `daybook --help`: those that need no book first. */
export const COMMANDS: readonly Listed[] = [
  { name: 'check', load: async () => (await import('./commands/check.ts')).checkCommand },
  { name: 'extract', load: async () => (await import('./commands/extract.ts')).extractCommand },
  { name: 'read', load: async () => (await import('./commands/read.ts')).readCommand },
  { name: 'add', load: async () => (await import('./commands/add.ts')).addCommand },
  { name: 'reread', load: async () => (await import('./commands/reread.ts')).rereadCommand },
  { name: 'import', load: async () => (await import('./commands/import.ts')).importCommand },
  { name: 'incidents', load: async () => (await import('./commands/incidents.ts')).incidentsCommand },
  { name: 'doubts', load: async () => (await import('./commands/merge.ts')).doubtsCommand },
  { name: 'merge', load: async () => (await import('./commands/merge.ts')).mergeCommand },
  { name: 'split', load: async () => (await import('./commands/merge.ts')).splitCommand },
  { name: 'decisions', load: async () => (await import('./commands/merge.ts')).decisionsCommand },
  { name: 'undo', load: async () => (await import('./commands/merge.ts')).undoCommand },
  { name: 'links', load: async () => (await import('./commands/links.ts')).linksCommand },
  { name: 'lists', load: async () => (await import('./commands/lists.ts')).listsCommand },
  { name: 'names', load: async () => (await import('./commands/names.ts')).namesCommand },
  { name: 'actors', load: async () => (await import('./commands/actors.ts')).actorsCommand },
  { name: 'speakers', load: async () => (await import('./commands/speakers.ts')).speakersCommand },
  { name: 'checks', load: async () => (await import('./commands/checks.ts')).checksCommand },
  { name: 'ledger', load: async () => (await import('./commands/ledger.ts')).ledgerCommand },
  { name: 'statements', load: async () => (await import('./commands/statements.ts')).statementsCommand },
  { name: 'effect', load: async () => (await import('./commands/effect.ts')).effectCommand },
  { name: 'outlook', load: async () => (await import('./commands/outlook.ts')).outlookCommand },
  { name: 'projection', load: async () => (await import('./commands/projection.ts')).projectionCommand },
  { name: 'report', load: async () => (await import('./commands/report.ts')).reportCommand },
  { name: 'table', load: async () => (await import('./commands/table.ts')).tableCommand },
  { name: 'release', load: async () => (await import('./commands/release.ts')).releaseCommand },
  { name: 'serve', load: async () => (await import('./commands/serve.ts')).serveCommand },
  { name: 'book', load: async () => (await import('./commands/book.ts')).bookCommand },
]
