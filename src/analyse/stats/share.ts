/**
 * The share of a part in a whole, in percent; null of an empty whole.
 * Reference: any textbook, "proportion". Worked: 2,331 of 3,417 is 68.22 %.
 */
export const share = (part: number, whole: number): number | null => (whole === 0 ? null : (part / whole) * 100)
