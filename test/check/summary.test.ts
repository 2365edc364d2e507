import { describe, expect, it } from 'vitest'
import type { Check, Verdict } from '#model/index.ts'
import { checkSummary } from '../../src/check/summary.ts'

const check = (verdict: Verdict): Check => ({
  id: verdict,
  kind: 'sum',
  claim: { start: 0, end: 1, text: '1' },
  operands: [],
  recomputed: null,
  verdict,
  message: '',
  rule: 'sum',
})

describe('checkSummary', () => {
  it.each<[number, Verdict[], string]>([
    [0, [], 'No figures, none could be checked'],
    [1, ['undetermined'], '1 figure, none could be checked; 1 undetermined'],
    [74, ['exact', 'exact', 'rounded', 'wrong'], '74 figures, 4 could be checked: 2 exact, 1 rounded, 1 wrong'],
    [9, ['loose', 'undetermined'], '9 figures, 1 could be checked: 1 loose; 1 undetermined'],
  ])('%i figures, %j', (figures, verdicts, line) => {
    expect(checkSummary(figures, verdicts.map(check))).toBe(line)
  })
})
