import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'

/** A port of loopback that is free right now; a server must know its origin before it listens. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  // Listening over TCP, it has an address of this shape.
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}
