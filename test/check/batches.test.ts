// Batches of passages by writers who knew neither the rules nor these tests, coded before anything was run on them. A check
// gives the claim, the verdict that they coded and, where it differs still, what is read ("-" for no verdict): so a mended
// reading shows as well as a broken one.
import { describe, expect, test } from 'vitest'
import { checksOf } from '../../scripts/checks-methodology.ts'
import { batchesIn } from '../batches.ts'

interface Row {
  readonly text: string
  readonly checks: readonly { readonly claim: string; readonly verdict: string; readonly read?: string }[]
  /** Claims called wrong that are not. */
  readonly alarms?: readonly string[]
}

const gradeOf = (verdict: string): string => (verdict === 'exact' || verdict === 'rounded' ? 'ok' : verdict)

describe.each(batchesIn<Row>(new URL('batches/', import.meta.url)))('$file', ({ rows }) => {
  test.each(rows)('$text', ({ text, checks, alarms = [] }) => {
    const found = checksOf(text).filter(({ verdict }) => verdict !== 'undetermined')
    const on = (claim: string) => {
      const start = text.indexOf(claim)
      return found.filter((one) => one.claim.start < start + claim.length && one.claim.end > start)
    }
    const read = checks.map(({ claim, verdict }) => {
      const grades = on(claim).map((one) => gradeOf(one.verdict))
      return { claim, verdict: grades.includes(verdict) ? verdict : (grades[0] ?? '-') }
    })
    expect(read).toEqual(checks.map((check) => ({ claim: check.claim, verdict: check.read ?? check.verdict })))
    const errors = checks.filter(({ verdict }) => verdict === 'wrong').flatMap(({ claim }) => on(claim))
    expect(
      found.filter((one) => one.verdict === 'wrong' && !errors.includes(one)).map(({ claim }) => claim.text),
    ).toEqual(alarms)
  })
})
