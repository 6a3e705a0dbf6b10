import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Express } from 'express'

export type Listening = Readonly<{ url: string; port: number; stop(): Promise<void> }>

/**
 * Listens on host and port (0: any free one); `taken` when somebody else has it or we may not. `stop` lets running answers finish and
 * closes idle connections.
 */
export function listen(
  app: Express,
  at: Readonly<{ host: string; port: number }>,
): Promise<Listening | Readonly<{ taken: number }>> {
  const server = createServer({ requestTimeout: 60_000, headersTimeout: 15_000 }, app)
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') return reject(error)
      resolve({ taken: at.port })
    })
    server.listen(at.port, at.host, () => {
      const { port } = server.address() as AddressInfo
      const host = at.host.includes(':') ? `[${at.host}]` : at.host
      resolve({
        url: `http://${host}:${port}`,
        port,
        stop: () =>
          new Promise((done) => {
            server.close(() => done())
            server.closeIdleConnections()
            setTimeout(() => server.closeAllConnections(), 5_000).unref()
          }),
      })
    })
  })
}
