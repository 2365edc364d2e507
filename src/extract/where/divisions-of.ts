import { FORMER_DIVISIONS, formerDivision, type Place } from '#lexicon/index.ts'
import type { Context } from '../context.ts'
import type { PlaceMention } from './place-mention.ts'
import { isPartOfDistrict, isSpot } from './spots.ts'

interface Sources {
  readonly main: readonly PlaceMention[]
  readonly others: readonly PlaceMention[]
  readonly rest: readonly PlaceMention[]
  readonly spot: PlaceMention | null
}

export interface Divisions {
  readonly country: { readonly name: string; readonly iso: string } | null
  readonly admin1: string | null
  readonly admin2: string | null
  /** The mention that gave each, for the evidence. */
  readonly from: {
    readonly country: PlaceMention | null
    readonly admin1: PlaceMention | null
    readonly admin2: PlaceMention | null
  }
  readonly second: Place | null
  /** The district, where it was named as a city: then it is a place as well. */
  readonly city: PlaceMention | null
  readonly inferred: readonly string[]
}

/** A district that is called one, or a town that is its own district. */
const isDistrict = ({ resolved, kind, typeWord, use, text }: PlaceMention): boolean => {
  if (use === 'origin' || use === 'destination') return false
  // "in Chardara District of Kunduz": called one, and known to no gazetteer.
  if (!resolved) return kind === 'admin2' && text.endsWith(' District')
  if (kind === 'admin2' || (resolved.kind === 'admin2' && typeWord !== 'tehsil' && typeWord !== 'town')) return true
  return (
    (resolved.kind === 'town' || resolved.kind === 'admin2') &&
    isOwnDistrict(resolved) &&
    !/^(?:tehsil|area|village)$/.test(typeWord ?? '') &&
    (kind !== 'facility' || typeWord === 'club') &&
    kind !== 'road'
  )
}

export const isOwnDistrict = (place: Place): boolean =>
  place.admin2 !== null && (place.admin2 === place.name || place.admin2.startsWith(`${place.name} `))

/** What is known of the divisions of a scene: by its spot first, then by its own places, then by those told before. */
export function divisionsOf({ main, others, rest, spot }: Sources, context: Context): Divisions {
  const anchor = spot?.resolved ?? main.find(({ resolved }) => resolved)?.resolved ?? null
  const ordered = [...main, ...others, ...rest]
  const country =
    anchor?.country ?? ordered.find(({ resolved, use }) => resolved && use !== 'destination')?.resolved?.country ?? null
  const home = homeOf(ordered, country?.iso ?? '')
  const district =
    main.find((mention) => mention.resolved?.kind === 'admin2' && mention.typeWord !== null && isDistrict(mention)) ??
    main.find(isDistrict) ??
    fromScene(spot, main, others, rest)
  const second = district?.resolved ?? null
  const { province } = home
  const firstName = firstOf(second ?? anchor) ?? province?.resolved?.name ?? home.first
  const admin1 = inItsTime(
    { name: firstName, iso: country?.iso ?? '', second: second ?? anchor, mentions: ordered },
    context,
  )
  const inferred: string[] = []
  if (firstName && !province) inferred.push('admin1')
  if (country && !home.isNamed) inferred.push('country')
  return {
    country,
    admin1,
    admin2: district ? districtName(district) : null,
    city: district && isSpot(district) ? district : null,
    from: { country: home.nearest, admin1: province ?? district ?? null, admin2: district ?? null },
    second,
    inferred,
  }
}

/** What the places of one country tell of it. */
interface Home {
  readonly nearest: PlaceMention | null
  /** The first that is a province, and the province that the first one is or lies in. */
  readonly province: PlaceMention | null
  readonly first: string | null
  /** The country itself is named. */
  readonly isNamed: boolean
}

function homeOf(mentions: readonly PlaceMention[], iso: string): Home {
  let nearest: PlaceMention | null = null
  let province: PlaceMention | null = null
  let first: string | null = null
  let isNamed = false
  for (const mention of mentions) {
    const { resolved, use } = mention
    if (!resolved || resolved.country.iso !== iso || use === 'destination') continue
    nearest ??= mention
    first ??= firstOf(resolved)
    if (resolved.kind === 'admin1') province ??= mention
    else if (resolved.kind === 'country') isNamed = true
  }
  return { nearest, province, first, isNamed }
}

/** A district's name as told; that of what lies in it where it lends its name: "Lower Kurram", "the Peshawar Press Club". */
const districtName = (district: PlaceMention): string =>
  district.resolved && (isPartOfDistrict(district) || district.kind === 'facility')
    ? (secondOf(district.resolved) ?? district.name)
    : district.name

/** The district that another sentence of the scene, or the document before it, names: when the spot does not lie elsewhere. */
function fromScene(
  spot: PlaceMention | null,
  main: readonly PlaceMention[],
  others: readonly PlaceMention[],
  rest: readonly PlaceMention[],
): PlaceMention | undefined {
  const fits = (mention: PlaceMention): boolean =>
    isDistrict(mention) &&
    (mention.use === 'event' || (mention.use === 'office' && isDistrictOf(spot, mention))) &&
    main.every(({ resolved }) => !resolved || resolved.country.iso === mention.resolved?.country.iso) &&
    // "In the neighbouring province of Kunar": no district of the province told of before.
    !(main.every(isWide) && main.some(({ resolved }) => isOutside(mention, resolved))) &&
    // "at Hala Naka": a gate or a road lends its name from the town that it leads to.
    !(
      spot?.resolved?.admin2 &&
      spot.kind !== 'facility' &&
      spot.kind !== 'road' &&
      divisionName(mention) !== spot.resolved.admin2
    )
  return others.find(fits) ?? rest.find(fits)
}

/** "The police chief of Kohistan … in Dasu": the office names the district that its town lies in. */
const isDistrictOf = (spot: PlaceMention | null, { resolved }: PlaceMention): boolean =>
  resolved?.kind === 'admin2' && spot?.resolved?.admin2 === resolved.name

const isWide = ({ kind }: PlaceMention): boolean => kind === 'admin1' || kind === 'country'

/** A district of today's other province; tribal agencies lay in none of today's. */
const isOutside = ({ resolved }: PlaceMention, province: Place | null): boolean =>
  province?.kind === 'admin1' &&
  resolved?.admin1 != null &&
  resolved.admin1 !== province.name &&
  !isFormer(province.name) &&
  !isFormer(resolved.admin1)

const divisionName = ({ resolved }: PlaceMention): string | null => (resolved ? secondOf(resolved) : null)

export const firstOf = (place: Place | null): string | null =>
  place ? (place.kind === 'admin1' ? place.name : place.admin1) : null

interface InTime {
  readonly name: string | null
  readonly iso: string
  readonly second: Place | null
  readonly mentions: readonly PlaceMention[]
}

/** Today's division, or the one of its time where the text speaks of it ("Kurram Agency") or was published then. */
function inItsTime({ name, iso, second, mentions }: InTime, context: Context): string | null {
  if (name !== null && isFormer(name)) return name
  const district = second?.kind === 'admin2' ? second.name : (second?.admin2 ?? null)
  const former = formerDivision(iso, district)
  if (!former) return name
  if (
    mentions.some(
      ({ resolved, typeWord }) => typeWord === 'agency' || typeWord === 'agencies' || resolved?.name === former.admin1,
    )
  )
    return former.admin1
  const { published } = context.document
  if (published !== null) return published <= former.until ? former.admin1 : name
  const isNew = mentions.some(({ resolved, typeWord }) => typeWord === 'district' && resolved?.name === district)
  return isNew ? name : former.admin1
}

const FORMER = new Set(FORMER_DIVISIONS.map(({ admin1 }) => admin1))
export const isFormer = (name: string): boolean => FORMER.has(name)
export const secondOf = (place: Place): string | null => (place.kind === 'admin2' ? place.name : place.admin2)
