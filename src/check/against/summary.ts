import type { Against, ComparisonKind } from '#model/index.ts'

const TOLD: readonly (readonly [ComparisonKind, (count: number) => string])[] = [
  ['same', (count) => `${count} as it has ${count === 1 ? 'it' : 'them'}`],
  ['moved', (count) => `${count} said of something else`],
  ['fate', (count) => `${count} with another fate`],
  ['hedge', (count) => `${count} with another hedge`],
  ['number', (count) => `${count} with another number`],
  ['absent', (count) => `${count} not in it`],
  ['revised', (count) => `${count} ${count === 1 ? 'number' : 'numbers'} changed`],
  ['residual', (count) => `${count} ${count === 1 ? 'rest' : 'rests'} that cannot be`],
  [
    'projection',
    (count) => `${count} ${count === 1 ? 'projection' : 'projections'} with ${count === 1 ? 'its' : 'their'} outcome`,
  ],
  ['growth', (count) => `${count} growth from two bases`],
  ['added', (count) => `${count} ${count === 1 ? 'whole' : 'wholes'} that releases add up to`],
]

/** One line over a comparison: "9 figures beside “Annual review”: 6 as it has them, 2 said of something else, 1 not in it". */
export function againstSummary({ other, relation, comparisons }: Against): string {
  const parts = TOLD.flatMap(([kind, words]) => {
    const count = comparisons.filter((comparison) => comparison.kind === kind).length
    return count > 0 ? [words(count)] : []
  })
  const name = `“${other.title || other.id}”`
  if (comparisons.some(({ kind }) => kind === 'added')) return `Beside ${other.title}: ${parts.join(', ')}`
  if (relation === 'editions')
    return parts.length > 0
      ? `Beside the edition ${name}: ${parts.join(', ')}`
      : `Beside the edition ${name}: nothing that contradicts it`
  const count = `${comparisons.length} ${comparisons.length === 1 ? 'figure' : 'figures'}`
  return parts.length > 0 ? `${count} beside ${name}: ${parts.join(', ')}` : `No figures to lay beside ${name}`
}
