/** A working week with a weekend. */
export const SESSION_MS = 7 * 86_400_000
