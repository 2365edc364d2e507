/** How the lines of an entry stand to one another, from the one a person must act on to the one that asks for nothing. */
export const LEDGER_STATES = ['contradict', 'revised', 'scope', 'agree', 'single'] as const
export type LedgerState = (typeof LEDGER_STATES)[number]
