const set = (codes: string): ReadonlySet<string> => new Set(codes.split(' '))

/**
 * What countries call their first divisions in English, by ISO code: "Plateau State" is Nigeria's, "Plateau department"
 * Benin's, "Western Province" no region of Ghana. A country may stand under two words where both are in use.
 */
export const FIRST_DIVISION_WORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['state', set('NG IN US MX BR VE MY AU AT DE SS SD MM SO ET FM PW')], // Borno State
  [
    'province',
    set(
      'PK AF IR CN TR CD BI RW ZM MZ AO ZA KE CU AR EC CR PA DO ID LA VN TH PH LK NP CA NL BE IT ES PG SB GA CG SY IQ TJ TM KG MN KR KP',
    ),
  ], // Helmand province
  ['region', set('GH MW UG TZ ET SO ML NE TD CM BF MR SN GN TG CI ER NA UA UZ KZ FR IT CL PE RU GE DK MA PH SI')], // Mopti region
  ['department', set('BJ CO BO HT PY UY HN GT NI SV PE FR CI CG')], // Antioquia department
  ['governorate', set('SY IQ YE EG JO LB TN PS LY OM BH KW SA')], // Idlib governorate
])
