let count = $state<number | null>(null)

/** How many things the inbox has left, while it is open: the rail counts along. */
export const left = {
  get count(): number | null {
    return count
  },
  set count(value: number | null) {
    count = value
  },
}
