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

/** True while a dialog is open: the keys are its own then. */
export const isInDialog = (): boolean => document.querySelector('dialog[open]') !== null
