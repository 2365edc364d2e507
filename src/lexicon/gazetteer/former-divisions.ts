/** A division that its districts belonged to until a day, when they were joined to the one that a gazetteer gives. */
export interface FormerDivision {
  readonly iso: string
  readonly admin1: string
  /** The last day of the former division. */
  readonly until: string
  readonly admin2: ReadonlySet<string>
}

export const FORMER_DIVISIONS: readonly FormerDivision[] = [
  {
    // The 25th Amendment joined the tribal agencies and frontier regions to Khyber Pakhtunkhwa on 31 May 2018.
    iso: 'PK',
    admin1: 'FATA',
    until: '2018-05-30',
    admin2: new Set([
      'Bajaur',
      'Mohmand',
      'Khyber',
      'Kurram',
      'Orakzai',
      'North Waziristan',
      'South Waziristan',
      'FR Peshawar',
      'FR Kohat',
      'FR Bannu',
      'FR Lakki Marwat',
      'FR Tank',
      'FR Dera Ismail Khan',
    ]),
  },
]

/** The former division of a district, if it had one: `formerDivision('PK', 'Kurram')?.admin1` is `'FATA'`. */
export const formerDivision = (iso: string, admin2: string | null): FormerDivision | undefined =>
  admin2 === null ? undefined : FORMER_DIVISIONS.find((former) => former.iso === iso && former.admin2.has(admin2))
