/** True when a key press belongs to a field that is being typed in. */
export function isTyping(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement
  return (
    event.ctrlKey ||
    event.metaKey ||
    event.altKey ||
    target.matches?.('input:not([type=checkbox]), textarea, select, [contenteditable]')
  )
}
