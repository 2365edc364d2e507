import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findPlaces, whereOf } from '#extract/where/index.ts'
import { contextOf, growth, sceneOf } from '../on-a-text.ts'

const names = (text: string) => findPlaces(contextOf(text)).map(({ name }) => name)

describe('places', () => {
  test.each([
    ['Gunmen fired at a van in the Tor Kamar area of Bara tehsil.', ['Tor Kamar', 'Bara']],
    // Newspapers
    ['Gunmen shot dead two men in Swat, reports The Bolan Gazette.', ['Swat']],
    ['Gunmen shot dead two men in Swat, reports Karachi Meridian.', ['Swat']],
    ['Gunmen shot dead two men in Swat reports Kabul Wire Both were traders', ['Swat']],
    ['Officials in Swat reported two deaths in Quetta.', ['Swat', 'Quetta']],
    ['A bomb went off at Shalimar Chowk in Quetta.', ['Shalimar Chowk', 'Quetta']],
    ['A bomb went off on Lalazar Road in Quetta.', ['Lalazar Road', 'Quetta']],
    ['Two were killed in Gulistan e Jauhar area of Karachi.', ['Gulistan e Jauhar', 'Karachi']],
    ['Two were killed in Gulistan-e-Jauhar, Karachi.', ['Gulistan-e-Jauhar', 'Karachi']],
    ['Two were killed in District Kalat of Balochistan.', ['Kalat', 'Balochistan']],
    ['Two were killed in Sector 9 B of Orangi Town.', ['Sector 9 B', 'Orangi Town']],
    ['Two were killed in Zarobi, a village of Swabi.', ['Zarobi', 'Swabi']],
    ['Two were killed in the provincial capitalPeshawar.', ['Peshawar']],
  ])('%s', (text, found) => expect(names(text)).toEqual(found))

  test.each([
    ['Maulana Khar said that nobody was hurt.'],
    ['The Balochistan Liberation Army denied it.'],
    ['He was shot dead in May.'],
    ['An Improvised Explosive Device went off in an Army van.'],
    ['The Station House Officer spoke.'],
  ])('no place in: %s', (text) => expect(names(text)).toEqual([]))

  test.each([
    ['A resident of Badaber was shot dead in Peshawar.', 'Badaber', 'origin'],
    ['A Swabi bound bus was attacked near Peshawar.', 'Swabi', 'destination'],
    ['He was shot in the limits of Matani Police Station.', 'Matani', 'limits'],
    ['An official of Matani Police Station said so.', 'Matani', 'office'],
    ['Quetta Police said so.', 'Quetta', 'office'],
    ['He was shot dead in Peshawar.', 'Peshawar', 'event'],
  ])('%s: %s is %s', (text, name, use) =>
    expect(findPlaces(contextOf(text)).find((place) => place.name === name)?.use).toBe(use),
  )

  test.each([
    ['A bomb went off in Hyderabad, Sindh.', 'Hyderabad', 'PK'],
    ['A bomb went off in Hyderabad, Telangana.', 'Hyderabad', 'IN'],
    ['Police in Nowshera and Mardan districts of Khyber Pakhtunkhwa raided houses.', 'Nowshera', 'PK'],
    ['Two were killed in Nowshera and Rajouri in Jammu and Kashmir.', 'Nowshera', 'IN'],
    ['He moved from Paris, Texas.', 'Paris', 'US'],
    ['He moved from Paris.', 'Paris', 'FR'],
  ])('%s: %s in %s', (text, name, iso) =>
    expect(findPlaces(contextOf(text)).find((place) => place.name === name)?.resolved?.country.iso).toBe(iso),
  )

  test.each([
    ['Gunmen killed nine farmers in Plateau State.', 'Plateau', 'NG'],
    ['Gunmen killed nine farmers in Plateau, Nigerian police said.', 'Plateau', 'NG'],
    ['Gunmen killed nine farmers in the state of Plateau.', 'Plateau', 'NG'],
    ['Gunmen killed nine farmers in Plateau. The attack took place near Jos.', 'Plateau', 'NG'],
    ['Two people died in the Plateau department, officials in Cotonou said.', 'Plateau', 'BJ'],
    ['Two were abducted in Minna, Niger.', 'Niger', 'NG'],
    ['Two were abducted in Niger State.', 'Niger', 'NG'],
    ['Two were killed in Niger, the army in Niamey said.', 'Niger', 'NE'],
    ['Two were killed in the US state of Georgia.', 'Georgia', 'US'],
    ['Two were killed in Georgia, police in Tbilisi said.', 'Georgia', 'GE'],
    ['Two were killed in Punjab, Indian police said.', 'Punjab', 'IN'],
    ['Two were killed in Punjab. The attack took place in Mianwali.', 'Punjab', 'PK'],
    ['Two were killed in Punjab. The attack took place near Amritsar.', 'Punjab', 'IN'],
    ['Two were killed in the Western Province, police in Lusaka said.', 'Western', 'ZM'],
    ['Two were killed in Western Province, Sri Lankan police said.', 'Western', 'LK'],
    ['Two were killed in Western Province, police in Papua New Guinea said.', 'Western', 'PG'],
    ['Two were killed in Central Region, Ghanaian police said.', 'Central', 'GH'],
    ['Two were killed in Hyderabad, Pakistani officials said.', 'Hyderabad', 'PK'],
    ['Two were killed in Hyderabad, Indian officials said.', 'Hyderabad', 'IN'],
    ['Two were killed in Amazonas, Colombian police said.', 'Amazonas', 'CO'],
    ['Two were killed in Nord-Kivu.', 'Nord-Kivu', 'CD'],
    ['Two were killed in Sindh.', 'Sindh', 'PK'],
    ['Two were killed in the west of the Afghan capital on Wednesday.', 'Kabul', 'AF'],
    ['Two were killed in the Sri Lankan capital.', 'Colombo', 'LK'],
  ])('a name of several divisions, %s: %s in %s', (text, name, iso) =>
    expect(findPlaces(contextOf(text)).find((place) => place.name === name)?.resolved?.country.iso).toBe(iso),
  )

  test('a village of the same name far away is not meant', () => {
    const [place] = findPlaces(
      contextOf('Two were killed in Rinn area of Sanghar District in Sindh province of Pakistan.'),
    )
    expect(place).toMatchObject({ name: 'Rinn', resolved: null })
  })
})

describe('where a scene is', () => {
  const where = (text: string, published: string | null = null) => {
    const context = contextOf(text, published)
    return whereOf(sceneOf(text), findPlaces(context), context)
  }
  test.each([
    [
      'the finest place of a chain',
      'Three were killed near Gulshan Chowk in Tor Kamar locality of Orangi Town in provincial capital Karachi.',
      { place: 'Gulshan Chowk', admin2: 'Karachi', admin1: 'Sindh' },
    ],
    [
      'a tribal agency was FATA',
      'Two were killed in the Tor Kamar area of Kurram Agency.',
      { place: 'Tor Kamar', admin2: 'Kurram', admin1: 'FATA' },
    ],
    [
      'a district since 2018 is not',
      'Two were killed in the Tor Kamar area of Kurram District.',
      { place: 'Tor Kamar', admin2: 'Kurram', admin1: 'Khyber Pakhtunkhwa' },
    ],
    [
      'no place where only the district is told',
      'Two were killed in Dera Bugti District of Balochistan.',
      { place: null, admin2: 'Dera Bugti', admin1: 'Balochistan' },
    ],
    [
      'a city is a place and its own district',
      'Two were killed in Quetta.',
      { place: 'Quetta', admin2: 'Quetta', admin1: 'Balochistan' },
    ],
    [
      'no district that is not told',
      'Two were killed in Chaman town.',
      { place: 'Chaman', admin2: null, admin1: 'Balochistan' },
    ],
    [
      'a village that a later sentence names in the tehsil told first',
      'A soldier was killed in Charbagh tehsil of Swat District. Gunmen stormed a house in Tor Kamar village, he said.',
      { place: 'Tor Kamar', admin2: 'Swat' },
    ],
    [
      'not where a victim lives',
      'A constable was killed on Lalazar Road in Peshawar. He was a resident of Badaber village.',
      { place: 'Lalazar Road', admin2: 'Peshawar' },
    ],
    [
      'where it is told to have occurred',
      'A nurse was killed in Badaber area of Peshawar. The incident occurred in the Tor Kamar area, police said.',
      { place: 'Tor Kamar', admin2: 'Peshawar' },
    ],
    [
      'an area, not the mosque in it',
      'Two were killed inside Noor Masjid in Tor Kamar area of Karachi.',
      { place: 'Tor Kamar', admin2: 'Karachi' },
    ],
    [
      'a beat where nothing finer is told',
      'Two were killed in the limits of Matani Police Station of Peshawar.',
      { place: 'Matani', admin2: 'Peshawar' },
    ],
    [
      'a district of another country',
      'Seven were killed in Maiwand District of Kandahar Province.',
      { place: null, admin2: 'Maiwand', admin1: 'Kandahar' },
    ],
  ])('%s', (_rule, text, expected) => expect(where(text)).toMatchObject(expected))

  test('the publication date tells the division of its time', () => {
    const text = 'Two were killed in the Tor Kamar area of Bajaur.'
    expect(where(text, '2012-05-03').admin1).toBe('FATA')
    expect(where(text, '2027-05-03').admin1).toBe('Khyber Pakhtunkhwa')
  })

  test('precision follows what is known', () => {
    expect(where('Two were killed in Chaman town.').placePrecision).toBe(1)
    expect(where('Two were killed near Chaman town.').placePrecision).toBe(2)
    expect(where('Two were killed in Dera Bugti District.').placePrecision).toBe(3)
    expect(where('Two were killed in Balochistan.').placePrecision).toBe(4)
    expect(where('Two were killed in the Sinai Peninsula.').placePrecision).toBe(5)
    expect(where('Two were killed in Pakistan.').placePrecision).toBe(6)
    expect(where('Two were killed.')).toMatchObject({ placePrecision: null, country: null })
  })
})

describe('laws', () => {
  const word = fc.constantFrom(
    'Quetta',
    'in',
    'the',
    'Khan',
    'area',
    'of',
    'District',
    ',',
    '.',
    '(',
    ')',
    'Road',
    'Gul',
    'e',
    'near',
    'D',
    'I',
    '-',
    'Police',
    'Station',
    '9',
    '\n',
    "'s",
    'Front',
  )
  const text = fc.array(word, { maxLength: 80 }).map((words) => words.join(' '))

  test('a mention’s span slices to its text, and mentions do not overlap', () => {
    fc.assert(
      fc.property(text, (words) => {
        let end = 0
        for (const place of findPlaces(contextOf(words))) {
          if (words.slice(place.start, place.end) !== place.text || place.start < end) return false
          end = place.end
        }
        return true
      }),
    )
  })

  test.each(['Khan e ', 'Dera Ismail ', 'A', 'in ', 'of the area of the ', 'Gul-', '( ', 'D. I. ', 'Quetta, '])(
    'time grows with length, not with its square: %s',
    (piece) => {
      const ratio = growth(piece, (context) => {
        const scene = { spans: [{ start: 0, end: context.view.text.length }], trigger: { start: 0, end: 1 } }
        whereOf(scene, findPlaces(context), context)
      })
      expect(ratio).toBeLessThan(100)
    },
  )
})
