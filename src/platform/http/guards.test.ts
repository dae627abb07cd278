import { once } from 'node:events'
import { type AddressInfo, connect, type Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import type { Session } from '../author.ts'
import { nothing } from './answer.ts'
import { openDoor } from './open-door.ts'
import { type Route, route } from './route.ts'
import { anyone, signedIn } from './who.ts'

const origin = 'https://biz.kazahana.example'
const session = (id: string): Session => ({
  ...{ by: 'person', id, accountId: id, companyId: id, kind: 'traveller' },
  ...{ securityVersion: 1, language: 'ja', device: Buffer.alloc(32), limited: false },
})

let uploads = 0
const routes: Route[] = [
  route({
    ...{ method: 'POST', path: '/api/greetings', who: anyone, summary: 'Greets.' },
    does: async () => nothing(),
  }),
  route({
    ...{ method: 'POST', path: '/api/files', who: signedIn, summary: 'Takes a file.' },
    body: z.instanceof(Buffer),
    bodyLimit: 8 * 1024 * 1024,
    does: async () => {
      uploads++
      return nothing()
    },
  }),
]

let world: TestWorld
let app: FastifyInstance
let asked: (string | undefined)[] = []

beforeAll(async () => {
  world = await newWorld({ config: { origin, requestsPerMinute: 20 } })
  const authenticate = async (_world: unknown, cookie: string | undefined) => {
    asked.push(cookie)
    return cookie?.startsWith('good') ? session(cookie) : undefined
  }
  app = await openDoor({ world, authenticate, tell: (refusal) => refusal }, routes)
  await app.listen({ host: '127.0.0.1', port: 0 })
})
afterAll(async () => {
  await app.close()
  await world.close()
})

describe('a body is read only from somebody who may send it', () => {
  it('attack-18 a stranger with eight megabytes is answered before he has sent them', async () => {
    const answer = await raw('POST /api/files HTTP/1.1\r\nContent-Type: text/csv\r\nContent-Length: 8388608')
    expect(answer).toMatch(/^HTTP\/1.1 401 /)
    expect(uploads).toBe(0)
  })

  it('looks the session up once, and takes the file', async () => {
    asked = []
    expect((await upload('good')).statusCode).toBe(204)
    expect(asked).toEqual(['good'])
    expect(uploads).toBe(1)
  })

  it('counts what one session does in a minute, and leaves its neighbours in the office alone', async () => {
    const statuses: number[] = []
    for (let n = 0; n < 24; n++) statuses.push((await upload('good busy')).statusCode)
    expect([...new Set(statuses)]).toEqual([204, 429])
    expect((await upload('good calm')).statusCode).toBe(204)
  })

  it('stops a network that only guesses at cookies before each of them is looked up', async () => {
    asked = []
    const statuses: number[] = []
    for (let n = 0; n < 210; n++) statuses.push((await upload(`wrong ${n}`, '203.0.113.5')).statusCode)
    expect([...new Set(statuses)]).toEqual([401, 429])
    expect(asked).toHaveLength(200)
  })
})

it('attack-18 counts a holder of IPv6 networks as one after eight times what a network may', async () => {
  const statuses: number[] = []
  for (let n = 0; n < 170; n++) {
    const remoteAddress = `2001:db8:7:${(n % 16).toString(16)}::1`
    statuses.push((await app.inject({ method: 'POST', url: '/api/greetings', remoteAddress })).statusCode)
  }
  expect(statuses.slice(0, 160)).toEqual(Array(160).fill(204))
  expect(statuses.slice(160)).toEqual(Array(10).fill(429))
  const neighbour = { method: 'POST', url: '/api/greetings', remoteAddress: '2001:db8:8::1' } as const
  expect((await app.inject(neighbour)).statusCode).toBe(204)
})

const upload = (cookie: string, remoteAddress = '198.51.100.7') =>
  app.inject({
    ...{ method: 'POST', url: '/api/files', payload: 'kind', remoteAddress },
    headers: { 'content-type': 'text/csv' },
    cookies: { '__Host-session': cookie },
  })

/** Sends a head and nothing after it, and reads what comes back. */
async function raw(head: string): Promise<string> {
  // Listening over TCP, it has an address of this shape.
  const { port } = app.server.address() as AddressInfo
  const socket: Socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  socket.write(`${head}\r\nHost: biz.kazahana.example\r\n\r\n`)
  const [answer] = await once(socket, 'data', { signal: AbortSignal.timeout(10_000) })
  socket.destroy()
  return String(answer)
}
