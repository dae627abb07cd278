import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A wire to a server, which a test cuts and mends. */
export interface Wire {
  readonly port: number
  /** Ends every connection and takes no other. */
  cut(): Promise<void>
  /** Takes connections again, where it did before. */
  mend(): Promise<void>
}

/** Lays a wire on loopback to a server on this machine: a port, or a socket's path. Cut it before the test ends. */
export async function layWire(to: { host: string; port: number }, host = '127.0.0.1'): Promise<Wire> {
  const target = to.host.startsWith('/') ? { path: `${to.host}/.s.PGSQL.${to.port}` } : to
  const ends = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(target)
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(one)
      one.pipe(other)
      // One end that breaks ends the other.
      one.on('error', () => other.destroy()).on('close', () => ends.delete(one) && other.destroy())
    }
  })
  const listen = async (port: number) => {
    server.listen(port, host)
    await once(server, 'listening')
  }
  await listen(0)
  // Listening over TCP, it has an address of this shape.
  const { port } = server.address() as AddressInfo
  return {
    port,
    async cut() {
      server.close()
      for (const end of ends) end.destroy()
      await once(server, 'close')
    },
    mend: () => listen(port),
  }
}
