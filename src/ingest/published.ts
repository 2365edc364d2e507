import type { Issue, PublishedBasis } from '#model/index.ts'
import type { DateClaim } from './story.ts'

export interface Publication {
  readonly published: string | null
  readonly basis: PublishedBasis
  readonly issues: readonly Issue[]
}

/** The order in which claims are believed. */
const BASES = ['given', 'metadata', 'furniture', 'dateline'] as const
const SUPPLY = 'give the day with --published YYYY-MM-DD'

const WHY = {
  relative: (words: string) => `“${words}” counts from a moment that the file does not give`,
  'no-year': (words: string) => `“${words}” has no year`,
  ambiguous: (words: string) => `“${words}” can be read with the day or with the month first`,
  impossible: (words: string) => `“${words}” is no day of the calendar`,
} as const

/**
 * The day of publication: what was given with the document, then metadata, then furniture (published before updated),
 * then the dateline; `supplied` fills in only when none of them says it. Never the body, never a guess.
 */
export function publicationOf(claims: readonly DateClaim[], supplied?: string): Publication {
  for (const basis of BASES) {
    const usable = claims.filter((claim) => claim.basis === basis && claim.date.day !== null)
    const best = usable.find((claim) => !claim.isUpdate) ?? usable[0]
    if (best) return found(best, supplied)
  }
  if (supplied) return { published: supplied, basis: 'given', issues: [] }
  const unusable = claims.find((claim) => claim.date.day === null)
  const because =
    unusable && unusable.date.day === null
      ? WHY[unusable.date.why](unusable.words)
      : 'nothing in the file gives a publication date'
  const message = `Publication date unknown: ${because}; ${SUPPLY}.`
  return { published: null, basis: 'unknown', issues: [{ code: 'published-unknown', message }] }
}

function found(claim: DateClaim, supplied?: string): Publication {
  const published = claim.date.day
  const message = `The file's own date ${published} (“${claim.words}”) was kept; the supplied date ${supplied} was not used.`
  const isOther = supplied !== undefined && supplied !== published
  return { published, basis: claim.basis, issues: isOther ? [{ code: 'published-differs', message }] : [] }
}
