/** Votes for keys, each by a name: what a name voted itself says nothing of what it means. */
export class Votes {
  readonly #votes = new Map<string, number>()
  readonly #byName = new Map<string, Map<string, number>>()
  #all = 0

  /** `name` is whose vote it is; null where no place gave it. */
  add(key: string, votes: number, name: string | null): void {
    this.#votes.set(key, (this.#votes.get(key) ?? 0) + votes)
    this.#all += votes
    if (name === null) return
    const own = this.#byName.get(name) ?? new Map<string, number>()
    this.#byName.set(name, own.set(key, (own.get(key) ?? 0) + votes))
  }

  /** The share of all votes that a key has. */
  shareOf(key: string): number {
    const votes = this.#votes.get(key)
    return votes === undefined ? 0 : votes / this.#all
  }

  /** The shares that keys have in the votes of all other names. */
  sharesWithout(name: string): (key: string) => number {
    const own = this.#byName.get(name)
    let others = this.#all
    if (own) for (const votes of own.values()) others -= votes
    // What is left of a sum after taking everything away is hardly ever nought.
    return (key) => (others < 1e-9 ? 0 : ((this.#votes.get(key) ?? 0) - (own?.get(key) ?? 0)) / others)
  }

  /** The largest share. */
  most(): number {
    let most = 0
    for (const votes of this.#votes.values()) most = Math.max(most, votes)
    return this.#all === 0 ? 0 : most / this.#all
  }

  isEmpty(): boolean {
    return this.#votes.size === 0
  }
}
