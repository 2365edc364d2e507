/** A country or a division with the votes of all names for it. */
export interface Area {
  votes: number
}

/** What one name votes for one area. */
export interface Claim {
  readonly area: Area
  readonly voter: Voter
  votes: number
  isCast: boolean
}

/** A name with its claims. */
export interface Voter {
  readonly claims: Map<Area, Claim>
  /** Those that have votes, in the order in which they were given. */
  cast: Claim[]
  /** The votes of all other names, or -1 while they are not counted. */
  others: number
}

/** Votes for areas, each by a name: what a name voted itself says nothing of what it means. */
export class Votes {
  readonly #areas = new Map<string, Area>()
  readonly #voters: Voter[] = []
  #all = 0
  #most = 0
  #isEmpty = true

  areaOf(key: string): Area {
    const known = this.#areas.get(key)
    if (known) return known
    const area = { votes: 0 }
    this.#areas.set(key, area)
    return area
  }

  claimOf(voter: Voter, key: string): Claim {
    const area = this.areaOf(key)
    const known = voter.claims.get(area)
    if (known) return known
    const claim = { area, voter, votes: 0, isCast: false }
    voter.claims.set(area, claim)
    return claim
  }

  /** One more name. */
  voter(): Voter {
    const voter = { claims: new Map(), cast: [], others: -1 }
    this.#voters.push(voter)
    return voter
  }

  /** Takes all votes back. */
  clear(): void {
    for (const area of this.#areas.values()) area.votes = 0
    for (const voter of this.#voters) {
      for (const claim of voter.cast) {
        claim.votes = 0
        claim.isCast = false
      }
      voter.cast = []
      voter.others = -1
    }
    this.#all = 0
    this.#most = 0
    this.#isEmpty = true
  }

  /** Votes that no name of a place gives. */
  add(area: Area, votes: number): void {
    area.votes += votes
    this.#all += votes
    if (area.votes > this.#most) this.#most = area.votes
    this.#isEmpty = false
  }

  cast(claim: Claim, votes: number): void {
    this.add(claim.area, votes)
    claim.votes += votes
    if (claim.isCast) return
    claim.isCast = true
    claim.voter.cast.push(claim)
  }

  /** The share of all votes that an area has. */
  shareOf({ votes }: Area): number {
    return this.#all === 0 ? 0 : votes / this.#all
  }

  /** The share that the area of a claim has in the votes of all other names. */
  shareOfOthers({ area, voter, votes }: Claim): number {
    if (voter.others < 0) voter.others = this.#othersThan(voter)
    return voter.others === 0 ? 0 : (area.votes - votes) / voter.others
  }

  #othersThan({ cast }: Voter): number {
    let others = this.#all
    for (const { votes } of cast) others -= votes
    // What is left of a sum after taking everything away is hardly ever nought.
    return others < 1e-9 ? 0 : others
  }

  /** The largest share. */
  most(): number {
    return this.#all === 0 ? 0 : this.#most / this.#all
  }

  isEmpty(): boolean {
    return this.#isEmpty
  }
}
