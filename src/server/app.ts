import { OpenAPIHono } from '@hono/zod-openapi'
import type { Hono } from 'hono'
import type { Desk } from '#desk/index.ts'
import { loopbackHostOnly, sameOriginChanges, securityHeaders } from './guard.ts'
import { refuseFailure, refuseInvalid, refuseUnknown } from './refusal.ts'
import { addRoutes } from './routes/add.ts'
import { checkRoutes } from './routes/check.ts'
import { documentRoutes } from './routes/documents.ts'
import { incidentRoutes } from './routes/incidents.ts'
import { infoRoutes } from './routes/info.ts'
import { overviewRoutes } from './routes/overview.ts'
import { searchRoutes } from './routes/search.ts'
import { staticFiles } from './static-files.ts'

export interface AppOptions {
  /** The folder of the built web app; null serves the API alone. */
  readonly webRoot?: string | null
  readonly version?: string
  /** Faults are told to the log and not to the client. */
  readonly log?: (line: string) => void
}

/**
 * The HTTP application of one open book: the API under /api and the built web app beside it.
 * `await createApp(desk).request('/api/info')` answers without a network.
 */
export function createApp(desk: Desk, { webRoot = null, version = '0', log = () => {} }: AppOptions = {}): Hono {
  const app = new OpenAPIHono({ defaultHook: refuseInvalid })
  app.onError(refuseFailure(log))
  app.notFound(refuseUnknown)
  // The headers come first, so that refusals carry them too.
  app.use(securityHeaders, loopbackHostOnly, sameOriginChanges)
  app.use('/api/*', async (c, next) => {
    await next()
    c.res.headers.set('cache-control', 'no-store')
  })
  for (const add of [infoRoutes, overviewRoutes, incidentRoutes, documentRoutes, checkRoutes, addRoutes, searchRoutes])
    add(app, desk, log)
  app.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Daybook',
      version,
      description: 'The record of one book. Every number can be followed to its sentence.',
    },
  })
  app.all('/api', refuseUnknown)
  app.all('/api/*', refuseUnknown)
  if (webRoot !== null) app.get('/*', staticFiles(webRoot))
  return app
}
