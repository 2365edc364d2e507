import { Command, CommanderError } from 'commander'
import { CODE_VERSION } from '#desk/index.ts'
import { CliError, FAILED, MISUSED } from './cli-error.ts'
import { COMMANDS } from './command-list.ts'
import { leaveWithTheReader, say } from './terminal.ts'

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

/** The command that is called, alone; all of them for `--help`, or when its name is unknown and a near one is offered. */
async function commandsFor(name: string | undefined): Promise<Command[]> {
  const called = COMMANDS.filter((one) => one.name === name)
  return Promise.all((called.length > 0 ? called : COMMANDS).map((one) => one.load()))
}

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

async function run(): Promise<void> {
  try {
    for (const command of await commandsFor(process.argv[2])) program.addCommand(strict(command))
    await program.parseAsync()
  } catch (error) {
    process.exitCode = exitCodeOf(error)
  }
}

leaveWithTheReader()
void run()
