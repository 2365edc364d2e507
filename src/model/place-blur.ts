/**
 * How far off a point may be, in kilometres, by UCDP's precision of a place: a district, a province, a country. A map
 * draws such a place as wide as that, never as a point. Nearer places (1 and 2) have none.
 */
export const PLACE_BLUR_KM: Readonly<Record<number, number>> = { 3: 35, 4: 150, 5: 150, 6: 400, 7: 200 }
