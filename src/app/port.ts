import { createServer } from 'node:net'

/** A port or an address on which we can not listen; nothing was started. */
export class PortProblem extends Error {
  constructor(
    readonly code: 'port-in-use' | 'port-closed' | 'host-away',
    readonly host: string,
    readonly port: number,
  ) {
    super(`${code}: ${host}:${port}`)
  }
}

export type Address = { readonly host: string; readonly port: number }

const faults: Readonly<Record<string, PortProblem['code']>> = {
  EADDRINUSE: 'port-in-use',
  EACCES: 'port-closed',
  EADDRNOTAVAIL: 'host-away',
  ENOTFOUND: 'host-away',
}

/** What keeps us from listening, in a problem with words; any other error as it is. */
export const portProblemOf = (error: NodeJS.ErrnoException, { host, port }: Address): Error => {
  const fault = faults[error.code ?? '']
  return fault ? new PortProblem(fault, host, port) : error
}

/** Says at once that a port can not be had, before a database is started and a demo loaded. @throws PortProblem */
export const checkPort = (address: Address): Promise<void> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', (error) => reject(portProblemOf(error, address)))
    server.listen(address.port, address.host, () => server.close(() => resolve()))
  })
