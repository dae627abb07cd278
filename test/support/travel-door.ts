import type { Session } from '../../src/platform/author.ts'
import { openDoor } from '../../src/platform/http/open-door.ts'
import type { Route } from '../../src/platform/http/route.ts'
import type { Asking } from './company.ts'
import type { TestWorld } from './world.ts'

/** A room's routes over HTTP, without the gate: whoever asks is signed in already. */
export async function openTravelDoor(world: TestWorld, routes: Route[]) {
  const sessions = new Map<string, Session>()
  const authenticate = async (_world: unknown, cookie: string | undefined) => sessions.get(cookie ?? '')
  const door = await openDoor({ world, authenticate, tell: () => undefined }, routes)
  return {
    async call({ session, client, stepUp }: Asking, method: Route['method'], url: string, body?: object) {
      sessions.set(session.id, session)
      const reply = await door.inject({
        ...{ method, url, remoteAddress: '203.0.113.7', ...(body && { payload: body }) },
        headers: {
          cookie: `__Host-session=${session.id}; __Host-device=${client.cookie('device') ?? ''}`,
          'user-agent': client.userAgent,
          ...(stepUp && { 'step-up': stepUp }),
        },
      })
      const isJson = String(reply.headers['content-type']).includes('json')
      return {
        status: reply.statusCode,
        headers: reply.headers,
        file: reply.rawPayload,
        body: isJson ? reply.json() : undefined,
      }
    },
    close: () => door.close(),
  }
}
export type TravelDoor = Awaited<ReturnType<typeof openTravelDoor>>
