import type { Document, IncidentMention } from '#model/index.ts'
import {
  bandsOf,
  blocksOf,
  factsOf,
  fingerprintOf,
  isCopy,
  isTollRule,
  linkedTo,
  reportedMentions,
  resolve,
  rulingsOf,
} from '#resolve/index.ts'
import type { DocumentMention, ForResolving, Resolver } from '#store/index.ts'

/** How this version of Daybook derives incidents. */
export const RESOLVER: Resolver = {
  resolve: (mentions, decisions, tollRule) =>
    resolve(mentions, { rulings: rulingsOf(decisions), tollRule: isTollRule(tollRule) ? tollRule : 'latest' }),
  blocksOf: (mention) => blocksOf(factsOf(mention)),
  linkedTo: (some, others) => linkedTo(some, others) as DocumentMention[],
  sameOf: (decisions) => rulingsOf(decisions).same,
  isCopy,
}

/** What resolving wants to know of a document, worked out once when it is added. */
export function forResolving(document: Document, incidents: readonly IncidentMention[]): ForResolving {
  const fingerprint = fingerprintOf(document.text)
  return {
    tellings: reportedMentions(document, incidents).map(({ told = '', isRecalled = false }) => ({ told, isRecalled })),
    fingerprint,
    bands: bandsOf(fingerprint),
  }
}
