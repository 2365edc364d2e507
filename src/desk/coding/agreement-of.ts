import { cohensKappa, interval, krippendorffsAlpha, nominal, type Ratings } from '#analyse/index.ts'
import { CODED_FIELDS, type CodedField, type Coding, type FieldAgreement } from '#model/index.ts'

/** The record is a coder too: the first. */
export const RECORD = 'the record'

/** What a coder said of one mention. */
export interface Said {
  readonly mention: string
  readonly coder: string
  readonly body: Coding
}

const COUNTS: readonly CodedField[] = ['killed', 'injured']

/** What is compared of a field: the day, the name in any case, the best number. */
export function comparable(field: CodedField, body: Coding): string {
  if (field === 'killed' || field === 'injured') return String(body[field].best)
  if (field === 'date') return body.date?.edtf ?? 'none'
  return (body[field] ?? 'none').trim().toLowerCase()
}

/** Agreement on every field over the mentions that at least two coders coded. */
export function agreementOf(said: readonly Said[]): FieldAgreement[] {
  const coders = [...new Set(said.map(({ coder }) => coder))].sort(
    (a, b) => Number(b === RECORD) - Number(a === RECORD),
  )
  const mentions = [...new Set(said.map(({ mention }) => mention))]
  const bodyOf = new Map(said.map(({ mention, coder, body }) => [`${mention} ${coder}`, body]))
  return CODED_FIELDS.map((field) => {
    const units = mentions
      .map(
        (mention): Ratings =>
          coders.map((coder) => {
            const body = bodyOf.get(`${mention} ${coder}`)
            return body ? comparable(field, body) : null
          }),
      )
      .filter((unit) => unit.filter((value) => value !== null).length > 1)
    return {
      field,
      units: units.length,
      same: units.filter((unit) => new Set(unit.filter((value) => value !== null)).size === 1).length,
      kappa: coders.length === 2 ? cohensKappa(units) : null,
      alpha: krippendorffsAlpha(units, COUNTS.includes(field) ? interval : nominal),
    }
  })
}
