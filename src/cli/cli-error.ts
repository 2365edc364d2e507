/** Exit codes: what a script that runs Daybook can tell apart. */
export const FAILED = 1
export const MISUSED = 2

/** What went wrong, in one sentence for the person at the terminal. */
export class CliError extends Error {
  constructor(
    message: string,
    readonly exitCode: number = FAILED,
  ) {
    super(message)
  }
}
