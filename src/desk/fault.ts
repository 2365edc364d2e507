/** What to say when coding a document fails, which no document should make it do. */
export function faultIn(name: string, title: string, error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return `${name}: Daybook failed on “${title}” (${message}); please report this text.`
}
