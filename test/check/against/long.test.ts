import { expect, it } from 'vitest'
import { against } from '../../../src/check/against/index.ts'
import { processorTime } from '../../processor-time.ts'
import { readText } from './texts.ts'

const PROVINCES = ['Eastmark', 'Hillfort', 'Tavira', 'Ostrand']
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July']
/** A long report, whose numbers another seed changes. */
const report = (paragraphs: number, seed: number): string =>
  Array.from({ length: paragraphs }, (_, i) => {
    const when = `${MONTHS[i % 7]} ${2030 + (i % 9)}`
    return `In ${when}, violence in ${PROVINCES[i % 4]} killed ${1000 + ((i * 7919 * seed) % 8000)} people and injured ${100 + ((i * 104729 * seed) % 9000)} others.`
  }).join('\n\n')

it('takes no more than a few times as long per pair for a report three times as long', () => {
  const time = (paragraphs: number): number => {
    const [here, there] = [readText(report(paragraphs, 1)), readText(report(paragraphs, 3))]
    const started = processorTime()
    against(here, there, 'cited')
    against(here, there, 'editions')
    return processorTime() - started
  }
  time(20)
  const [short, long] = [time(60), time(180)]
  // Pairs grow ninefold; a third factor of three would show a search inside the search.
  expect(long).toBeLessThan(short * 27 + 200)
})
