// Invented incidents by arithmetic alone, so that PostgreSQL and JavaScript make the same rows.

const PROVINCES = 8
const DISTRICTS = 160
const ACTORS = 40
const TYPES = ['Armed clash', 'Attack', 'Suicide bomb', 'Grenade', 'Arrests'] as const
const EVENTS = [
  'Battles',
  'Violence against civilians',
  'Explosions/Remote violence',
  'Explosions/Remote violence',
  'Strategic developments',
] as const
const MONTHS = 396

/** Lines of JSON of `count` incidents, a thousand at a time. */
export function* lines(count: number): Generator<string> {
  for (let from = 1; from <= count; from += 1000) {
    const batch: string[] = []
    for (let i = from; i < from + 1000 && i <= count; i++) batch.push(line(i))
    yield batch.join('\n')
  }
}

function line(i: number): string {
  const month = (i * 7) % MONTHS
  const best = i % 11
  const toll = `{"low":${best - (best % 2)},"best":${best},"high":${best + (i % 3)},"civilian":${best},"security":0,"militant":0,"unknown":0}`
  const type = i % TYPES.length
  const day = `${1990 + Math.floor(month / 12)}-${pad((month % 12) + 1)}-${pad((i % 28) + 1)}`
  return `{"id":"b${i}","date":{"edtf":"${day}","precision":"day","text":"${day}"},"country":{"name":"Somewhere","iso":"XX"},"admin1":"Province ${i % PROVINCES}","admin2":"District ${i % DISTRICTS}","place":null,"latitude":${30 + (i % 500) / 100},"longitude":${65 + (i % 700) / 100},"placePrecision":${1 + (i % 4)},"type":"${TYPES[type]}","eventType":"${EVENTS[type]}","actors":[{"id":null,"name":"Group ${i % ACTORS}","text":"group","role":"perpetrator"}],"killed":${toll},"injured":${toll},"abducted":{"low":0,"best":0,"high":0},"arrested":{"low":0,"best":0,"high":0},"weapons":[],"reports":[],"mentions":[],"tollHistory":[],"vague":false,"origin":{"dataset":"Bench","version":"1","rowId":"${i}","licence":"none","attribution":"none","redistributable":true},"reasons":[]}`
}

const pad = (value: number): string => String(value).padStart(2, '0')

/** The same rows as a statement for the ledger. */
export function rowsInPostgres(from: number, to: number): string {
  const toll = `'{"low":' || best - best % 2 || ',"best":' || best || ',"high":' || best + i % 3 || ',"civilian":' || best || ',"security":0,"militant":0,"unknown":0}'`
  return `insert into daybook.imported
    select 'Bench', i::text, '1', 'b' || i, 'none', true, ('{"id":"b' || i || '","date":{"edtf":"' || day || '","precision":"day","text":"' || day
      || '"},"country":{"name":"Somewhere","iso":"XX"},"admin1":"Province ' || i % ${PROVINCES} || '","admin2":"District ' || i % ${DISTRICTS}
      || '","place":null,"latitude":' || 30 + (i % 500) / 100.0 || ',"longitude":' || 65 + (i % 700) / 100.0 || ',"placePrecision":' || 1 + i % 4
      || ',"type":"' || (array[${TYPES.map((one) => `'${one}'`).join(', ')}])[i % 5 + 1]
      || '","eventType":"' || (array[${EVENTS.map((one) => `'${one}'`).join(', ')}])[i % 5 + 1]
      || '","actors":[{"id":null,"name":"Group ' || i % ${ACTORS} || '","text":"group","role":"perpetrator"}],"killed":' || toll || ',"injured":' || toll
      || ',"abducted":{"low":0,"best":0,"high":0},"arrested":{"low":0,"best":0,"high":0},"weapons":[],"reports":[],"mentions":[],"tollHistory":[],"vague":false,'
      || '"origin":{"dataset":"Bench","version":"1","rowId":"' || i || '","licence":"none","attribution":"none","redistributable":true},"reasons":[]}')::json, now()
    from (select i, i % 11 as best, to_char(make_date(1990 + (i * 7 % ${MONTHS}) / 12, (i * 7 % ${MONTHS}) % 12 + 1, i % 28 + 1), 'YYYY-MM-DD') as day
      from generate_series(${from}, ${to}) as i) as counted, lateral (select ${toll} as toll) as told`
}
