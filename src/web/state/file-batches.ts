/** The server's limit for one request; longer files are told of before they are sent. */
export const MOST_BYTES = 20 * 1024 * 1024

/** Groups files into requests of at most 20 MB; a file that is longer by itself is left out and told of. */
export function batches(files: readonly File[]): { batches: File[][]; tooLong: File[] } {
  const tooLong = files.filter((file) => file.size > MOST_BYTES - 4096)
  const made: File[][] = []
  let room = 0
  for (const file of files.filter((one) => !tooLong.includes(one))) {
    const needed = file.size + 1024
    if (needed > room || made.length === 0) {
      made.push([])
      room = MOST_BYTES
    }
    made.at(-1)!.push(file)
    room -= needed
  }
  return { batches: made, tooLong }
}
