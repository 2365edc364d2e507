import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { Hono } from 'hono'
import { isLoopback } from './guard.ts'

export interface ListenOptions {
  /** The port wished for; when taken, the next free one is used. 0 lets the system choose. */
  readonly port?: number
  readonly host?: string
  /** True for an application that asks everybody to sign in: only such a one listens beyond this computer. */
  readonly isShared?: boolean
}

/** A server that answers: its address, and how to stop it. */
export interface Listening {
  readonly url: string
  readonly port: number
  close(): Promise<void>
}

/** How many ports are tried before giving up. */
const TRIES = 50

/**
 * Starts answering on this computer. `await listen(app, { port: 4300 })` gives `{ url: 'http://127.0.0.1:4300', … }`,
 * or the next free port's. Throws one sentence for a host that others could reach and an app that lets anybody in.
 */
export async function listen(
  app: Hono,
  { port = 4300, host = '127.0.0.1', isShared = false }: ListenOptions = {},
): Promise<Listening> {
  if (!isLoopback(host) && !isShared)
    throw new Error(
      `invalid host: ${host} — a desk that nobody signs in to answers only on 127.0.0.1, ::1 or localhost`,
    )
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`invalid port: ${port}`)
  const hostname = host.replace(/^\[|\]$/g, '')
  for (let tried = port; tried < Math.min(port + TRIES, 65536); tried++) {
    const listening = await tryPort(app, hostname, tried)
    if (listening) return listening
    if (port === 0) break
  }
  throw new Error(
    `no free port from ${port} to ${Math.min(port + TRIES, 65536) - 1} on ${host}; choose another with --port`,
  )
}

/** Listens on one port, or answers null when it is taken. */
function tryPort(app: Hono, hostname: string, port: number): Promise<Listening | null> {
  const server = createAdaptorServer({ fetch: app.fetch })
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(null)
      else reject(new Error(`cannot listen on ${hostname}:${port}: ${error.message}`))
    })
    server.listen(port, hostname, () => {
      const bound = (server.address() as AddressInfo).port
      const name = hostname.includes(':') ? `[${hostname}]` : hostname
      resolve({ url: `http://${name}:${bound}`, port: bound, close: () => closeServer(server) })
    })
  })
}

/** Stops taking requests and drops connections that browsers keep open. */
function closeServer(server: ReturnType<typeof createAdaptorServer>): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()))
    if ('closeAllConnections' in server) server.closeAllConnections()
  })
}
