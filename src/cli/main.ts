import { Command, CommanderError } from 'commander'
import { CODE_VERSION } from '#desk/index.ts'
import { CliError, FAILED, MISUSED } from './cli-error.ts'
import { addCommand } from './commands/add.ts'
import { bookCommand } from './commands/book.ts'
import { checkCommand } from './commands/check.ts'
import { checksCommand } from './commands/checks.ts'
import { effectCommand } from './commands/effect.ts'
import { extractCommand } from './commands/extract.ts'
import { importCommand } from './commands/import.ts'
import { incidentsCommand } from './commands/incidents.ts'
import { ledgerCommand } from './commands/ledger.ts'
import { linksCommand } from './commands/links.ts'
import { listsCommand } from './commands/lists.ts'
import { decisionsCommand, doubtsCommand, mergeCommand, splitCommand, undoCommand } from './commands/merge.ts'
import { namesCommand } from './commands/names.ts'
import { outlookCommand } from './commands/outlook.ts'
import { readCommand } from './commands/read.ts'
import { releaseCommand } from './commands/release.ts'
import { reportCommand } from './commands/report.ts'
import { serveCommand } from './commands/serve.ts'
import { statementsCommand } from './commands/statements.ts'
import { tableCommand } from './commands/table.ts'
import { leaveWithTheReader, say } from './terminal.ts'

/** Every command, in the order of `daybook --help`: those that need no book first. */
const COMMANDS = [
  checkCommand,
  extractCommand,
  readCommand,
  addCommand,
  importCommand,
  incidentsCommand,
  doubtsCommand,
  mergeCommand,
  splitCommand,
  decisionsCommand,
  undoCommand,
  linksCommand,
  listsCommand,
  namesCommand,
  checksCommand,
  ledgerCommand,
  statementsCommand,
  effectCommand,
  outlookCommand,
  reportCommand,
  tableCommand,
  releaseCommand,
  serveCommand,
  bookCommand,
]

const program = new Command('daybook')
  .description(
    'Turns reports into a checkable record of political violence, and checks the numbers that others publish.',
  )
  .version(CODE_VERSION)
  .exitOverride()
  .showSuggestionAfterError()
  .configureOutput({ outputError: (words, write) => write(words.replace(/^error: /, 'daybook: ')) })
  .addHelpText(
    'after',
    `
Examples:
  daybook check report.txt                 each figure that can be recomputed, with its verdict
  daybook extract reports/ --json          incidents, figures and statements, one document a line
  daybook add reports/ --book ./pakistan   keep them in a book
  daybook serve --book ./pakistan          open the desk in the browser

Exit codes: 0 done; 1 nothing could be done, or a check found a wrong figure; 2 the command was misspelt.`,
  )
for (const command of COMMANDS) program.addCommand(strict(command))

/** Throws instead of exiting, as the program does: what is open is closed, and this file alone sets the exit code. */
function strict(command: Command): Command {
  command.copyInheritedSettings(program)
  for (const sub of command.commands) strict(sub)
  return command
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : MISUSED
  const message = error instanceof Error ? error.message : String(error)
  if (message) for (const line of message.split('\n')) say(`daybook: ${line}`)
  if (process.env.DAYBOOK_DEBUG && error instanceof Error) say(error.stack ?? '')
  return error instanceof CliError ? error.exitCode : FAILED
}

leaveWithTheReader()
try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = exitCodeOf(error)
}
