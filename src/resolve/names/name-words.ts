// Rows for reading names of persons and organisations. Each row: what is printed, and what it is read as.

const pairs = (lines: string): ReadonlyMap<string, string> =>
  new Map(
    lines
      .split('\n')
      .flatMap((line) => {
        const [key, forms] = line.split(':').map((part) => part.trim()) as [string, string | undefined]
        return (forms ?? '').split('|').map((form): [string, string] => [form.trim(), key])
      })
      .filter(([form]) => form !== ''),
  )

/** Kinds of company, by what they are short for. Two of one row say nothing against each other. */
export const LEGAL_FORMS = pairs(`
  jsc: jsc|ojsc|cjsc|pjsc|oao|pao|zao|ao|оао|пао|зао|ао|open joint stock company|public joint stock company|closed joint stock company|joint stock company|joint stock compan
  llc: llc|l l c|ooo|o o o|ооо|tov|limited liability company|общество с ограниченной ответственностью|sp z o o|sro|s r o
  ltd: ltd|limited|pty ltd|pte ltd|co ltd|company limited|co limited|private limited|pvt ltd|corporation limited|corp ltd
  plc: plc|p l c|public limited company
  ag: ag|aktiengesellschaft|societe anonyme suisse
  gmbh: gmbh|gesellschaft mit beschrankter haftung
  inc: inc|incorporated|corp|corporation|co|company|and co|compan
  sa: sa|s a|societe anonyme|sociedad anonima|s a de c v|sa de cv
  srl: srl|s r l|sarl|s a r l|societatea cu raspundere limitata|bvba|b v b a|bv|b v|nv|n v
  se: se|societas europaea
  as: as|a s|aps|ab|asa|oy|oyj
  lp: lp|l p|llp|l l p
  kg: kg|kommanditgesellschaft
`)

/** Words before or after a person's name that are no part of it, and ships' prefixes. */
export const TITLES: ReadonlySet<string> = new Set(
  `mr mrs ms miss dr prof professor sir lord lady monsieur madame herr frau president minister general gen colonel col major maj captain capt lieutenant lt brigadier
  admiral chief chairman senator justice judge sheikh shaikh shaykh sheik haji hajji hajj alhaj mullah mulla mawlawi maulavi maulvi moulvi maulana mawlana molvi qari hafiz mufti ustad
  sayyed sayed syed said sayyid agha malik sardar khwaja commander comrade mv mt ss na
  alias aka`
    .split(/\s+/)
    .filter(Boolean),
)

/** Small words of names that spellings add, drop or change: "al-", "bin", "de". */
export const PARTICLES: ReadonlySet<string> = new Set(
  'al el ul ur ud us bin ben ibn bint abu abou de del della di da dos das du van von der den la le the of and'.split(
    ' ',
  ),
)

/** Particles that are one word in several spellings. */
export const PARTICLE_FORMS = pairs(`
  al: al|el|ul|ur|ud|us|as|ar|ad
  bin: bin|ben|ibn|bint
  abu: abu|abou
`)

/** Written forms of one given name, which no rule of sound finds. */
export const SHORT_NAMES = pairs(`
  benjamin: benjamin|ben|bibi
  theodore: theodore|ted|teddy
  william: william|bill
  robert: robert|bob
  michael: michael|mike|mikhail|mykhailo
  john: john|juan|jean|johann|jon
  alexander: alexander|aleksandr|alexandr|aliaksandr|oleksandr
  vladimir: vladimir|volodymyr|wladimir|uladzimir
  sergei: sergei|sergey|serhii|siarhei|sergej|serej
  george: george|georgy|georgi|yuri|juri
  andrew: andrew|andrei|andrey|andrii
  peter: peter|pyotr|petr|petro
  paul: paul|pavel|pavlo
  nicholas: nicholas|nikolai|nikolay|mykola
  joseph: joseph|yusuf|yousuf|yosef
  abraham: abraham|ibrahim|ebrahim
  mohammed: mohammed|mohammad|muhammad|mohamed|mohamad|muhammed|mohamud|maxamed|mochammad|mehmet
  ahmed: ahmed|ahmad|axmed|ahmet
  thomas: thomas|tom
  anthony: anthony|tony
  daniel: daniel|dan
  samuel: samuel|sam
  james: james|jim|jimmy
  richard: richard|dick|rick
  edward: edward|ed|eddie
  elizabeth: elizabeth|liz|beth
  jeffrey: jeffrey|jeff|geoffrey
  timothy: timothy|tim
  abd: abd|abdul|abdal|abdel
`)

/** Other words that are written in two ways. */
export const WORD_FORMS = pairs(`
  and: &|und|et
  international: int l|intl|international
  organization: organization|organisation|org
  labor: labor|labour
  center: center|centre
  united states: us|u s|usa|united states
  group: group|gruppe|groupe|grupo
  national: national|natl
  department: department|dept
  brothers: brothers|bros
  first: 1st|first
  second: 2nd|second
  third: 3rd|third
  fourth: 4th|fourth
  three: 3|three
  percent: %|percent|per cent
`)
