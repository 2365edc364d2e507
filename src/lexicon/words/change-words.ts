/** Which way a word says a number went; `none` for a change without a direction ("a change of plus 31%"). */
export type Direction = 'up' | 'down' | 'none'

const rows = (direction: Direction, words: string): [string, Direction][] =>
  words.split(/\s+/).map((word) => [word, direction])

/** Verbs of change, every form a row: "fatalities climbed from 12 to 15". Past tenses that are no participles too. */
export const CHANGE_VERBS: ReadonlyMap<string, Direction> = new Map([
  ...rows(
    'up',
    `rise rises rose risen rising increase increases increased increasing climb climbs climbed climbing grow grows grew grown growing
    jump jumps jumped jumping surge surges surged surging soar soars soared soaring swell swells swelled swollen swelling
    escalate escalates escalated escalating gain gains gained gaining expand expands expanded expanding rocket rocketed rocketing
    skyrocket skyrockets skyrocketed skyrocketing spike spikes spiked spiking mount mounts mounted mounting inch inched inching
    edge edges edged edging creep creeps crept creeping leap leaps leapt leaped leaping balloon ballooned ballooning
    accelerate accelerated accelerating widen widened widening strengthen strengthened rebound rebounded rebounding
    advance advanced advancing multiply multiplied multiplying shot shoots shooting tick ticks ticked ticking
    intensify intensified heighten heightened went-up added exceed exceeds exceeded exceeding beat beats surpass surpasses surpassed surpassing outstrip outstrips outstripped outpace outpaced`,
  ),
  ...rows(
    'down',
    `fall falls fell fallen falling decrease decreases decreased decreasing decline declines declined declining drop drops dropped dropping
    shrink shrinks shrank shrunk shrinking plunge plunges plunged plunging dip dips dipped dipping slide slides slid sliding
    slip slips slipped slipping tumble tumbles tumbled tumbling sink sinks sank sunk sinking ease eases eased easing
    diminish diminishes diminished diminishing dwindle dwindles dwindled dwindling recede receded receding contract contracts contracted
    plummet plummets plummeted plummeting lessen lessened subside subsided subsiding abate abated reduce reduces reduced reducing
    cut cuts cutting lower lowered lowering halve halves halved halving narrow narrowed narrowing weaken weakened
    shed sheds shedding retreat retreated crash crashed collapse collapsed`,
  ),
  ...rows(
    'none',
    'improve improves improved improving worsen worsens worsened worsening change changes changed changing vary varied shift shifted move moved went go goes going came come comes',
  ),
])

/** Nouns of change: "an increase of 12", "a 9 per cent drop". */
export const CHANGE_NOUNS: ReadonlyMap<string, Direction> = new Map([
  ...rows(
    'up',
    `increase increases rise rises growth surge surges jump jumps climb gain gains hike hikes spike spikes uptick upsurge upswing
    escalation leap leaps upturn increment addition additions expansion swell acceleration doubling tripling`,
  ),
  ...rows(
    'down',
    `decrease decreases fall falls decline declines drop drops reduction reductions dip dips slump slumps cut cuts downturn slide plunge
    contraction shrinkage loss losses fall-off drop-off easing lull collapse shortening narrowing saving savings`,
  ),
  ...rows('none', 'change changes variation difference swing gap improvement worsening'),
])

/** Comparatives after or before a number: "14 more", "9 per cent lower than", "up 20 per cent". */
export const COMPARATIVES: ReadonlyMap<string, Direction> = new Map([
  ...rows(
    'up',
    `more higher larger greater above up bigger additional extra plus longer over stronger deadlier bloodier worse upwards upward
    ahead + costlier dearer further`,
  ),
  ...rows(
    'down',
    `fewer less lower smaller below down minus shorter under weaker cheaper downwards downward short behind − -`,
  ),
])

/** Words that say how many times: "doubled", "threefold", "halved". A share of the old number: halved is 0.5. */
export const MULTIPLE_WORDS: ReadonlyMap<string, number> = new Map<string, number>(
  (
    [
      [0.5, 'halve halves halved halving'],
      [2, 'double doubles doubled doubling twofold two-fold twice'],
      [3, 'triple triples tripled tripling treble trebles trebled trebling threefold three-fold thrice'],
      [4, 'quadruple quadruples quadrupled quadrupling fourfold four-fold'],
      [5, 'quintuple quintupled quintupling fivefold five-fold'],
      [6, 'sextuple sextupled sixfold six-fold'],
      [7, 'sevenfold seven-fold'],
      [8, 'eightfold eight-fold'],
      [9, 'ninefold nine-fold'],
      [10, 'tenfold ten-fold'],
      [12, 'twelvefold'],
      [20, 'twentyfold'],
      [100, 'hundredfold'],
    ] as const
  ).flatMap(([times, words]) => words.split(' ').map((word) => [word, times] as const)),
)

/** Of these, the ones that are a change by themselves, without a second number beside them: "attacks doubled". */
export const MULTIPLE_VERBS: ReadonlySet<string> = new Set(
  `halve halves halved halving double doubles doubled doubling triple triples tripled tripling treble trebles trebled trebling
  quadruple quadruples quadrupled quadrupling quintuple quintupled quintupling sextuple sextupled`.split(/\s+/),
)
