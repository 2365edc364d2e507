import { OpenAPIHono } from '@hono/zod-openapi'
import type { Hono } from 'hono'
import type { Desk } from '#desk/index.ts'
import { gate } from './access/gate.ts'
import { loopbackHostOnly, sameOriginChanges, securityHeaders } from './guard.ts'
import { refuseFailure, refuseInvalid, refuseUnknown } from './refusal.ts'
import { addRoutes } from './routes/add.ts'
import { checkRoutes } from './routes/check.ts'
import { codingRoutes } from './routes/coding.ts'
import { documentRoutes } from './routes/documents.ts'
import { effectRoutes } from './routes/effect.ts'
import { gridRoutes } from './routes/grid.ts'
import { incidentRoutes } from './routes/incidents.ts'
import { infoRoutes } from './routes/info.ts'
import { ledgerRoutes } from './routes/ledger.ts'
import { liveRoutes } from './routes/live.ts'
import { outlookRoutes } from './routes/outlook.ts'
import { overviewRoutes } from './routes/overview.ts'
import { peopleRoutes } from './routes/people.ts'
import { releaseRoutes } from './routes/releases.ts'
import { reportRoutes } from './routes/report.ts'
import { reviewRoutes } from './routes/review.ts'
import { searchRoutes } from './routes/search.ts'
import { tableRoutes } from './routes/tables.ts'
import { staticFiles } from './static-files.ts'

export interface AppOptions {
  /** The folder of the built web app; null serves the API alone. */
  readonly webRoot?: string | null
  readonly version?: string
  /** Faults are told to the log and not to the client. */
  readonly log?: (line: string) => void
  /** True for a desk that others than this computer may reach: nothing is answered to who has not signed in. */
  readonly isShared?: boolean
}

/** What of a desk is spoken to over HTTP. Each route asks for its own verbs and no others. */
export type ServedDesk = Pick<
  Desk,
  | 'add'
  | 'allIncidents'
  | 'check'
  | 'checks'
  | 'coding'
  | 'decide'
  | 'decisions'
  | 'document'
  | 'documents'
  | 'effect'
  | 'facets'
  | 'grid'
  | 'incident'
  | 'incidents'
  | 'info'
  | 'ledger'
  | 'outlook'
  | 'overview'
  | 'people'
  | 'projections'
  | 'publishReport'
  | 'publishedReport'
  | 'publishedReports'
  | 'releases'
  | 'report'
  | 'reportTemplate'
  | 'review'
  | 'search'
  | 'undo'
>

/**
 * The HTTP application of one open book: the API under /api and the built web app beside it.
 * `await createApp(desk).request('/api/info')` answers without a network.
 */
export function createApp(
  desk: ServedDesk,
  { webRoot = null, version = '0', log = () => {}, isShared = false }: AppOptions = {},
): Hono {
  const app = new OpenAPIHono({ defaultHook: refuseInvalid })
  app.onError(refuseFailure(log))
  app.notFound(refuseUnknown)
  // The headers come first, so that refusals carry them too.
  app.use(securityHeaders)
  // A shared desk has a name of its own; that only who signed in is answered keeps other pages out there.
  if (!isShared) app.use(loopbackHostOnly)
  app.use(sameOriginChanges)
  app.use('/api/*', async (c, next) => {
    await next()
    c.res.headers.set('cache-control', 'no-store')
  })
  app.use('/api/*', gate(desk, { signIn: isShared }))
  peopleRoutes(app, desk, { signInRequired: isShared })
  for (const add of [
    infoRoutes,
    overviewRoutes,
    incidentRoutes,
    documentRoutes,
    effectRoutes,
    outlookRoutes,
    reportRoutes,
    checkRoutes,
    addRoutes,
    searchRoutes,
    ledgerRoutes,
    releaseRoutes,
    tableRoutes,
    reviewRoutes,
    liveRoutes,
    gridRoutes,
    codingRoutes,
  ])
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
