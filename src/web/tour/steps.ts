/** A stop of the tour: the page it stands on, what it points at there, and what a first visitor should know of it. */
export interface Step {
  readonly path: string
  readonly points: string
  readonly title: string
  readonly words: string
}

/** The way a number goes, backwards: from a total to its incidents, to what people decide, to a report's own claims. */
export const STEPS: readonly Step[] = [
  {
    path: '/?origin=reports',
    points: '[data-total=killed]',
    title: 'Every total leads to its incidents',
    words:
      'The Overview counts what the filters leave; each number is a link to the incidents behind it. Drag over the months, click a province: everything follows.',
  },
  {
    path: '/incidents?origin=reports&sort=-killed',
    points: '[aria-rowindex="2"]',
    title: 'Every incident leads to its sentences',
    words:
      'Enter on a row opens it beside the table, with its range of numbers, how the toll grew, and the sentences that say so. j and k go up and down.',
  },
  {
    path: '/inbox',
    points: '.form, .doubt',
    title: 'What waits for you comes first',
    words:
      'Text on the left, record on the right, the most consequential first. a accepts, r rejects, e edits a field, u undoes. The next item is there at once.',
  },
  {
    path: '/grid',
    points: '[role=grid], table',
    title: 'The record is a spreadsheet too',
    words:
      'Type into cells, copy and paste, or export a file, edit it elsewhere and import it: you see what would change before anything does.',
  },
  {
    path: '/check',
    points: 'textarea',
    title: 'Check what others publish',
    words:
      'Paste a report here: each sum, share and change that can be worked out again gets a verdict beside its sentence.',
  },
  {
    path: '/releases',
    points: 'h1',
    title: 'Freeze it, and cite it',
    words:
      'A release keeps the book as it is now under a name and a seal. This tour is under Keys (?), whenever you want it again. Add your own reports on Documents.',
  },
]
