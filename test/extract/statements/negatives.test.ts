import { expect, test } from 'vitest'
import { read } from './read.ts'

/** Texts in which nobody says anything, though a verb of speech or a quotation mark is there. */
const SILENT = [
  'The general is said to be in hiding.',
  'It is said that the valley was once a lake.',
  'That said, the road is open.',
  'The so-called “emirate” of the north collapsed in 2027.',
  'The so-called “emirate” is said to be poor.',
  'The blast claimed nine lives.',
  'Violence in the north has claimed 3,000 lives and left many homeless.',
  'Prices demanded by traders rose in May 2027.',
  'The report is due on Monday.',
  'No group has claimed responsibility for the blast.',
  'Nobody claimed responsibility for the blast.',
  'The minister did not deny the report.',
  'The army would not say how many had died.',
  'The alleged attackers fled to the hills.',
  'Reports of shelling reached the town.',
  'The accused was taken to the capital.',
  'He called his brother in the city.',
  'She called her mother in the city.',
  'The mayor called a meeting for Monday.',
  'The union called off the strike.',
  'They said goodbye at the station.',
  'The charges against the editor were dropped.',
  'The demand for fuel rose in 2027.',
  'Land-related disputes increased from 187 to 217.',
  'The ministry declined to comment.',
  'The ministry refused to confirm the number.',
  'The group maintained a camp in the forest.',
  'Workers continued the repairs.',
  'Two soldiers were reported missing.',
  'The border, as reported, stayed closed.',
  'A threatened species lives on the lake.',
  'The lorry was charged with fuel.',
  'The minister said.',
  'He found a rifle in the cellar.',
  'The move suggests that the talks failed.',
  'Its leaders are believed to be abroad.',
  'Fairs, shows and meetings were held.',
]

test.each(SILENT)('%s', (text) => {
  expect(read(text).map(({ speaker, verb, content }) => [speaker.text, verb, content.text])).toEqual([])
})
