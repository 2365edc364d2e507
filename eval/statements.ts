import { compareHard } from './statements/hard.ts'
import { eventOf, readPlover } from './statements/plover.ts'
import { compareSeeds } from './statements/seeds.ts'

/** One measured number in percent, higher is better; `floor` where the issue asks for one. */
export interface StatementMeasure {
  readonly name: string
  readonly value: number
  readonly floor?: number
}

const percent = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole)

/** Measures statements on the seed stories, the PLOVER gold and the hard paragraphs: `measureStatements('../shared')`. */
export async function measureStatements(sharedDir: string): Promise<StatementMeasure[]> {
  return [...(await seedMeasures(sharedDir)), ...ploverMeasures(sharedDir), ...hardMeasures()]
}

async function seedMeasures(sharedDir: string): Promise<StatementMeasure[]> {
  const { matched, missed, extra, wrongSide } = await compareSeeds(sharedDir)
  const isDenial = ([expected]: (typeof matched)[number]) => expected.act === 'deny'
  const denials = matched.filter(isDenial).length
  const sided = matched.filter(([expected, { statement }]) => expected.side !== null && statement.speaker.side !== null)
  return [
    {
      name: 'seeds recall (speaker and act)',
      value: percent(matched.length, matched.length + missed.length),
      floor: 80,
    },
    {
      name: 'seeds precision (speaker and act)',
      value: percent(matched.length, matched.length + extra.length),
      floor: 90,
    },
    {
      name: 'seeds denials found',
      value: percent(denials, denials + missed.filter(({ act }) => act === 'deny').length),
      floor: 100,
    },
    { name: 'seeds sides right where told', value: percent(sided.length - wrongSide.length, sided.length), floor: 100 },
  ]
}

/** The four classes that have a floor, then the ones that are only reported. */
const CLASSES = ['ACCUSE', 'REJECT', 'REQUEST', 'THREATEN'] as const
const OTHERS = ['AGREE', 'SUPPORT', 'PROTEST'] as const

function ploverMeasures(sharedDir: string): StatementMeasure[] {
  const cases = readPlover(sharedDir).map((row) => ({ ...row, found: eventOf(row.text) }))
  const score = (
    name: string,
    event: string,
    rows: typeof cases,
    floors: { precision?: number; recall?: number },
  ): StatementMeasure[] => {
    const found = rows.filter((row) => row.found === event)
    const right = found.filter((row) => row.event === event).length
    return [
      {
        name: `plover ${event} precision${name}`,
        value: percent(right, found.length),
        ...(floors.precision && { floor: floors.precision }),
      },
      {
        name: `plover ${event} recall${name}`,
        value: percent(right, rows.filter((row) => row.event === event).length),
        ...(floors.recall && { floor: floors.recall }),
      },
    ]
  }
  const held = cases.filter(({ half }) => half === 'held')
  return [
    ...CLASSES.flatMap((event) => score('', event, cases, { precision: 75, recall: 60 })),
    ...CLASSES.flatMap((event) => score(' (held out)', event, held, {})),
    ...OTHERS.flatMap((event) => score('', event, cases, {})),
  ]
}

function hardMeasures(): StatementMeasure[] {
  const { found, missed } = compareHard()
  const right = found.filter(({ isRightSpeaker }) => isRightSpeaker).length
  const expected = found.filter((finding) => finding.expected !== null)
  return [
    // At most 6 % wrong speakers.
    { name: 'hard paragraphs: speakers not wrong', value: percent(right, found.length), floor: 94 },
    { name: 'hard paragraphs: statements found', value: percent(expected.length, expected.length + missed.length) },
    {
      name: 'hard paragraphs: acts right',
      value: percent(
        expected.filter((finding) => finding.expected!.act === finding.statement.act).length,
        expected.length,
      ),
    },
  ]
}
