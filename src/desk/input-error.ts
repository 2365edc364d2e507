/** An input that cannot be read: its message is for the person who gave it, and no fault of Daybook. */
export class InputError extends Error {
  override readonly name = 'InputError'
}
