import type { Desk } from '#desk/index.ts'
import { passingDesk } from '../desk/passing-desk.ts'

const TOWNS = [
  'Quetta',
  'Peshawar',
  'Karachi',
  'Lahore',
  'Multan',
  'Sukkur',
  'Turbat',
  'Zhob',
  'Kohat',
  'Bannu',
  'Tank',
  'Swabi',
  'Sibi',
  'Gwadar',
  'Mardan',
  'Hangu',
] as const

/** A report of an invented attack: the nth is on its own day, in its own town. */
const report = (town: string, nth: number) => {
  const day = String(nth + 1).padStart(2, '0')
  return `Gunmen kill ${nth + 2} in ${town}\n\n${town.toUpperCase()}, March ${day}, 2027: Gunmen opened fire on a bus in ${town} on March ${day}, 2027, killing ${nth + 2} people and injuring three others, police said.`
}

/** A desk on a real book with an invented report a town, all of which wait in the inbox; gone when it is closed. */
export async function codedBook(reports = 14): Promise<Desk> {
  const desk = await passingDesk({ name: 'Inbox test', passwordCost: 4 })
  const inputs = TOWNS.slice(0, reports).map((town, nth) => ({
    name: `${town}.txt`,
    bytes: new TextEncoder().encode(report(town, nth)),
  }))
  await desk.add(inputs)
  return desk
}
