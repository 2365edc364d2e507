/** An act as a person reads it in a row: "Pakistan accuses Afghanistan". */
export const ACTS: Readonly<Record<string, string>> = {
  assert: 'says',
  report: 'reports',
  accuse: 'accuses',
  deny: 'denies',
  demand: 'demands',
  condemn: 'condemns',
  threaten: 'threatens',
  propose: 'proposes',
  'claim-responsibility': 'claims responsibility',
}

/** What stands between an act and whom it is about: "demands of Kabul", but "accuses Kabul". */
export const LINKS: Readonly<Record<string, string>> = {
  assert: 'of',
  report: 'of',
  demand: 'of',
  propose: 'to',
  'claim-responsibility': 'for',
}

/** An act as the name of a kind of statement, in a menu. */
export const ACT_NAMES: Readonly<Record<string, string>> = {
  assert: 'statements',
  report: 'reports',
  accuse: 'accusations',
  deny: 'denials',
  demand: 'demands',
  condemn: 'condemnations',
  threaten: 'threats',
  propose: 'proposals',
  'claim-responsibility': 'claims of responsibility',
}

export const POSITION_STATES = {
  contested: { sign: '≠', word: 'contested', tone: 'loose' },
  denied: { sign: '−', word: 'denied', tone: 'figure' },
  unanswered: { sign: '·', word: 'unanswered', tone: 'muted' },
} as const
