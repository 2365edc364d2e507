/** What a request of the audit log did, in words; the first row that fits counts. `$1` is the number or name in its address. */
const ROWS: readonly (readonly [pattern: RegExp, words: string])[] = [
  [/^POST \/api\/decisions$/, 'decided on a record'],
  [/^POST \/api\/decisions\/(\d+)\/undo$/, 'took decision $1 back'],
  [/^POST \/api\/incidents\/[^/]+\/fields$/, 'corrected a field'],
  [/^POST \/api\/incidents$/, 'entered an incident by hand'],
  [/^POST \/api\/grid\/cell$/, 'changed a cell of the grid'],
  [/^POST \/api\/grid\/apply$/, 'changed many cells of the grid'],
  [/^POST \/api\/grid\/import$/, 'imported an edited file'],
  [/^POST \/api\/documents$/, 'added reports'],
  [/^POST \/api\/checks$/, 'kept a checked report'],
  [/^POST \/api\/checks\/[^/]+\/again$/, 'checked a kept report again'],
  [/^DELETE \/api\/checks\/[^/]+$/, 'removed a kept check'],
  [/^POST \/api\/coding\/rounds$/, 'drew a sample for a second coder'],
  [/^POST \/api\/coding\/rounds\/\d+\/codings$/, 'coded an incident of a sample'],
  [/^PUT \/api\/views\/(.+)$/, 'kept the view “$1”'],
  [/^DELETE \/api\/views\/(.+)$/, 'removed the view “$1”'],
  [/^POST \/api\/projections$/, 'registered a projection'],
  [/^POST \/api\/releases$/, 'cut a release'],
  [/^POST \/api\/reports$/, 'published a report'],
  [/^POST \/api\/sign-out$/, 'signed out'],
  [/^POST \/api\/me\/password$/, 'changed their password'],
  [/^PATCH \/api\/people\/\d+$/, 'changed an account'],
  [/^POST \/api\/invitations$/, 'made an invitation'],
  [/^DELETE \/api\/invitations\/\d+$/, 'withdrew an invitation'],
]

/** `auditWords('POST /api/decisions/7/undo')` is “took decision 7 back”; a refused request says so. */
export function auditWords(act: string): string {
  const request = act.replace(/^refused /, '')
  const row = ROWS.find(([pattern]) => pattern.test(request))
  if (!row) return act
  const words = decoded(request.replace(row[0], row[1]))
  return act === request ? words : `was refused: ${words}`
}

function decoded(words: string): string {
  try {
    return decodeURIComponent(words)
  } catch {
    return words // a lone percent sign is no escape
  }
}
