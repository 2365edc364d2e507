import type { Hono } from 'hono'
import { beforeAll, describe, expect, it } from 'vitest'
import type {
  AddedInput,
  DocumentRow,
  DocumentView,
  Facets,
  IncidentRow,
  IncidentView,
  Overview,
  Page,
} from '#model/index.ts'
import { createApp, type ServedDesk } from '#server/index.ts'

/** What every desk's routes answer: run on the desk in memory and on the real one. */
export function describeRoutes(name: string, openDesk: () => Promise<ServedDesk>): void {
  describe(`routes on ${name}`, () => {
    let app: Hono
    const get = async <T>(path: string): Promise<T> => {
      const response = await app.request(path)
      expect(response.status, path).toBe(200)
      return (await response.json()) as T
    }
    beforeAll(async () => {
      app = createApp(await openDesk())
    }, 60_000)

    it('tells what the book holds', async () => {
      const info = await get<{ name: string; incidents: number }>('/api/info')
      expect(info.name).not.toBe('')
      expect(info.incidents).toBeGreaterThan(0)
    })

    it('gives the same number of incidents in the overview and in the list, for every filter', async () => {
      const whole = await get<Overview>('/api/overview')
      const province = whole.provinces[0]!.name
      const { first, last } = whole
      for (const query of [
        '',
        `?admin1=${encodeURIComponent(province)}`,
        `?from=${first}&to=${last}`,
        '?category=civilian&category=security',
        '?origin=reports',
      ]) {
        const overview = await get<Overview>(`/api/overview${query}`)
        const page = await get<Page<IncidentRow>>(`/api/incidents${query}`)
        expect(page.total, query).toBe(overview.totals.incidents)
      }
    })

    it('counts in a menu what choosing its value leaves', async () => {
      const facets = await get<Facets>('/api/facets?category=civilian')
      for (const [field, menu] of [
        ['admin1', facets.provinces],
        ['admin2', facets.districts],
        ['actor', facets.actors],
        ['type', facets.types],
        ['origin', facets.origins],
      ] as const) {
        expect(menu.length, field).toBeGreaterThan(0)
        const { name, incidents } = menu[0]!
        const page = await get<Page<IncidentRow>>(
          `/api/incidents?category=civilian&${field}=${encodeURIComponent(name)}`,
        )
        expect(page.total, `${field} ${name}`).toBe(incidents)
      }
    })

    it('finds the incidents of every column of the chart', async () => {
      const { months } = await get<Overview>('/api/overview')
      expect(months.length).toBeGreaterThan(0)
      for (const { month, incidents } of months.slice(0, 12)) {
        const last = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10)
        const page = await get<Page<IncidentRow>>(`/api/incidents?from=${month}-01&to=${last}`)
        expect(page.total, month).toBe(incidents)
      }
    })

    it('finds the incidents of every disc of the map', async () => {
      const { places } = await get<Overview>('/api/overview')
      expect(places.length).toBeGreaterThan(0)
      for (const { latitude, longitude, precision, incidents } of places.slice(0, 20)) {
        const page = await get<Page<IncidentRow>>(`/api/incidents?point=${latitude},${longitude},${precision}`)
        expect(page.total).toBe(incidents)
      }
    })

    it('keeps low ≤ best ≤ high, and the categories sum to best', async () => {
      const { killed } = (await get<Overview>('/api/overview')).totals
      expect(killed.low).toBeLessThanOrEqual(killed.best)
      expect(killed.best).toBeLessThanOrEqual(killed.high)
      expect(killed.security + killed.civilian + killed.militant + killed.unknown).toBe(killed.best)
    })

    it('pages without gaps or repeats', async () => {
      const first = await get<Page<IncidentRow>>('/api/incidents?limit=3&sort=-killed')
      const second = await get<Page<IncidentRow>>('/api/incidents?limit=3&offset=3&sort=-killed')
      const both = await get<Page<IncidentRow>>('/api/incidents?limit=6&sort=-killed')
      expect([...first.rows, ...second.rows].map((row) => row.id)).toEqual(both.rows.map((row) => row.id))
      const killed = both.rows.map((row) => row.killed.best)
      expect(killed).toEqual([...killed].sort((a, b) => b - a))
    })

    it('follows a reported incident to the sentence in its document', async () => {
      const [row] = (await get<Page<IncidentRow>>('/api/incidents?origin=reports&limit=1')).rows
      const view = await get<IncidentView>(`/api/incidents/${row!.id}`)
      const told = view.evidence[0]!
      const document = await get<DocumentView>(`/api/documents/${told.document.id}`)
      for (const sentence of told.sentences)
        expect(document.document.text.slice(sentence.start, sentence.end)).toBe(sentence.text)
      expect(document.extraction.incidents.map((mention) => mention.id)).toContain(told.mention.id)
      const became = await get<Record<string, string>>(`/api/documents/${told.document.id}/incidents`)
      expect(became[told.mention.id]).toBe(row!.id)
    })

    it('adds a pasted text once', async () => {
      const text =
        'Gunmen kill two in Turbat\n\nTURBAT: Gunmen killed two policemen in Turbat on May 3, 2027, police said.'
      const post = async () => {
        const body = JSON.stringify({ text, name: 'turbat.txt' })
        const response = await app.request('/api/documents', {
          method: 'POST',
          body,
          headers: { 'content-type': 'application/json' },
        })
        expect(response.status).toBe(200)
        return JSON.parse((await response.text()).trim()) as AddedInput
      }
      expect((await post()).added).toHaveLength(1)
      expect((await post()).known).toHaveLength(1)
      const list = await get<Page<DocumentRow>>('/api/documents?text=Turbat')
      expect(list.rows.map((row) => row.title)).toEqual(['Gunmen kill two in Turbat'])
    })

    it('tells which of several files could not be read, and adds the others', async () => {
      const form = new FormData()
      form.append(
        'file',
        new File(['Calm day in Multan\n\nMULTAN: Shops opened as usual on June 1, 2027.'], 'calm.txt'),
      )
      form.append('file', new File([''], 'empty.txt'))
      const response = await app.request('/api/documents', { method: 'POST', body: form })
      const lines = (await response.text())
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as AddedInput)
      expect(lines.find((line) => line.name === 'calm.txt')!.added).toHaveLength(1)
      expect(lines.find((line) => line.name === 'empty.txt')!.problem).toMatch(/empty/)
    })

    it('checks a text and keeps nothing', async () => {
      const before = await get<Page<DocumentRow>>('/api/documents')
      const body = JSON.stringify({ text: 'Deaths rose to 47 from 35, an increase of 34 per cent.' })
      const response = await app.request('/api/check', {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json' },
      })
      expect(response.status).toBe(200)
      expect(await response.json()).toHaveLength(1)
      expect((await get<Page<DocumentRow>>('/api/documents')).total).toBe(before.total)
    })

    it('says what is wrong with a text that cannot be checked', async () => {
      const response = await app.request('/api/check?name=nothing.txt', { method: 'POST', body: ' \n ' })
      expect(response.status).toBe(400)
      expect(await response.json()).toEqual({ error: expect.stringContaining('nothing.txt') })
    })

    it('gives the CSV of a chart with the numbers of the overview', async () => {
      const overview = await get<Overview>('/api/overview')
      const response = await app.request('/api/overview/months.csv')
      expect(response.headers.get('content-type')).toMatch(/^text\/csv/)
      const [header, first] = (await response.text()).split('\r\n')
      expect(header).toBe('month,incidents,killed_security,killed_civilian,killed_militant,killed_unknown')
      const m = overview.months[0]!
      expect(first).toBe([m.month, m.incidents, m.security, m.civilian, m.militant, m.unknown].join(','))
    })
  })
}
