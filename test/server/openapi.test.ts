import { describe, expect, it } from 'vitest'
import { createApp } from '#server/index.ts'
import { memoryDesk } from './memory-desk.ts'

describe('the OpenAPI document', () => {
  it('describes every route and every filter', async () => {
    const response = await createApp(memoryDesk()).request('/api/openapi.json')
    const { paths } = (await response.json()) as { paths: Record<string, { get?: { parameters: { name: string }[] } }> }
    const every = [
      '/api/check',
      '/api/documents',
      '/api/documents/{id}',
      '/api/documents/{id}/incidents',
      '/api/facets',
      '/api/incidents',
      '/api/incidents.csv',
      '/api/incidents/{id}',
      '/api/info',
      '/api/overview',
      '/api/overview/{table}',
      '/api/people',
      '/api/search',
    ]
    expect(Object.keys(paths)).toEqual(expect.arrayContaining(every))
    const names = paths['/api/incidents']!.get!.parameters.map((parameter) => parameter.name)
    for (const name of [
      'from',
      'to',
      'admin1',
      'admin2',
      'actor',
      'type',
      'category',
      'origin',
      'text',
      'sort',
      'offset',
      'limit',
    ])
      expect(names).toContain(name)
  })
})
