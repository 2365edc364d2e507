const KEY = 'daybook-tour'

let step = $state<number | null>(null)

export const tour = {
  /** The step that is shown, or null. */
  get step(): number | null {
    return step
  },
}

/** Offers the tour to who has not seen it on this computer. */
export function offerTour(): void {
  try {
    if (localStorage.getItem(KEY) === null) step = 0
  } catch {
    // Storage is switched off: the tour is under Keys, and never in the way.
  }
}

export function goToStep(next: number): void {
  step = next
}

/** Ends the tour; it is not offered again on this computer. */
export function endTour(): void {
  step = null
  try {
    localStorage.setItem(KEY, 'seen')
  } catch {
    // It ends for now.
  }
}
