import { afterAll } from 'vitest'
import type { Desk } from '#desk/index.ts'
import { passingDesk } from '../desk/passing-desk.ts'
import { describeRoutes } from './contract.ts'

// The same suite on a real book: a ledger, a draft release, two reports and a few invented rows of UCDP's form.

const HEADER =
  'id,year,type_of_violence,side_a,side_b,where_prec,where_coordinates,adm_1,adm_2,latitude,longitude,country,country_id,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob'
const row = (id: number, place: string, province: string, day: string, civilians: number, high: number) =>
  `${id},2027,1,Government of Pakistan,TTP,1,${place},${province},${place} district,30.1,67.0,Pakistan,770,1,${day},${day},1,0,${civilians},0,${civilians + 1},${high},${civilians},770,`
const ROWS = [
  row(1, 'Quetta', 'Balochistan', '2027-01-04', 3, 6),
  row(2, 'Quetta', 'Balochistan', '2027-02-04', 2, 3),
  row(3, 'Tank', 'Khyber Pakhtunkhwa', '2027-02-09', 9, 12),
  row(4, 'Karachi', 'Sindh', '2027-05-01', 1, 2),
  row(5, 'Turbat', 'Balochistan', '2027-06-30', 5, 6),
]
const REPORTS = {
  'quetta.txt':
    'Blast in Quetta kills five\n\nQUETTA, July 3, 2027: A bomb exploded in a market in Quetta on Saturday, killing five people and injuring 12 others, police said.',
  'tank.txt':
    'Gunmen kill two policemen in Tank\n\nTANK, July 9, 2027: Gunmen killed two policemen in Tank on Friday, officials said.',
}

let opened: Desk | undefined

describeRoutes('a desk with a ledger', async () => {
  const desk = await passingDesk()
  opened = desk
  const bytes = (text: string) => new TextEncoder().encode(text)
  await desk.importUcdp({ name: 'rows.csv', bytes: bytes(`${[HEADER, ...ROWS].join('\n')}\n`) })
  await desk.add(Object.entries(REPORTS).map(([name, text]) => ({ name, bytes: bytes(text) })))
  return desk
})
afterAll(() => opened?.close())
