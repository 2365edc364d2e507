import { foldName } from './fold-name.ts'
import { FORMER_DIVISIONS } from './former-divisions.ts'
import type { Gazetteer, Place } from './gazetteer.ts'

/**
 * The one name of a district that texts spell in many ways, or null where the gazetteer has none such:
 * `canonicalDistrict(gazetteer, { iso: 'PK', admin1: 'Balochistan', admin2: 'Naseerabad' })` is `'Nasirabad'`.
 */
export function canonicalDistrict(
  gazetteer: Gazetteer,
  { iso, admin1, admin2 }: { readonly iso: string; readonly admin1: string | null; readonly admin2: string },
): string | null {
  const isFormer = FORMER_DIVISIONS.some((former) => former.iso === iso && former.admin1 === admin1)
  const fits = ({ kind, country, admin1: first }: Place): boolean =>
    kind === 'admin2' && country.iso === iso && (admin1 === null || isFormer || first === admin1)
  const key = foldName(admin2)
  const found = gazetteer.find(key).find(fits) ?? gazetteer.findBySound(key).find(fits)
  return found?.name ?? null
}
