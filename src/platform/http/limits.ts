import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { allocationOf, networkOf, plainAddress } from './client.ts'
import { Halt } from './fault.ts'
import { paceOf } from './pace.ts'

type Limit = (request: FastifyRequest, reply: FastifyReply) => Promise<void>

/** What is counted before a request is served; each throws the 429 when a minute's budget is used up. */
export interface Limits {
  /** Of the gate: by network, over all its routes together; a crowd begins at a pace that those inside do not feel. */
  readonly gate: Limit
  /** Of the routes for signed-in people, before their session is looked up: by network, ten times as much. */
  readonly inside: Limit
  /** Of one session, once it has been found. */
  readonly session: Limit
}

const minute = 60_000
/** A whole office is signed in behind one address. */
const insideFactor = 10
/** A holder of a /48 has 65,536 networks of his own, and neighbours in none of them (attack-18). */
const allocationFactor = 8

/** Of a crowd at the gate: with reading, parsing and asking, eight take the event loop for a millisecond. */
const gatePace = { perTurn: 8, waiting: 2048 }

/** Makes the limits of a house out of what one network may send to the gate in a minute. */
export async function limitsOf(app: FastifyInstance, most: number): Promise<Limits> {
  await app.register(rateLimit, { global: false })
  const limit = (max: number, keyGenerator: (request: FastifyRequest) => string) => {
    // `cache` is read, though the type does not name it: how many keys are counted at once.
    const options = { max, timeWindow: minute, cache: 20_000, keyGenerator }
    const count = app.createRateLimit(options)
    return async (request: FastifyRequest, reply: FastifyReply) => {
      const found = await count(request)
      if (found.isAllowed || !found.isExceeded) return
      reply.header('retry-after', found.ttlInSeconds)
      throw new Halt('too-many-requests', 429)
    }
  }
  const byNetwork = (max: number): Limit => {
    const [network, allocation] = [limit(max, networkKey), limit(max * allocationFactor, allocationKey)]
    return async (request, reply) => {
      await network(request, reply)
      if (request.ip.includes(':')) await allocation(request, reply)
    }
  }
  const countGate = byNetwork(most)
  const pace = paceOf(gatePace)
  return {
    async gate(request, reply) {
      // Counted before it waits, so that one network makes a line of what it may send in a minute at most.
      await countGate(request, reply)
      await pace()
    },
    inside: byNetwork(most * insideFactor),
    session: limit(most, (request) => request.admitted?.id ?? 'none'),
  }
}

// One key for a household or office, whatever spelling of the address arrives (attack-18).
function networkKey(request: FastifyRequest): string {
  const ip = plainAddress(request.ip)
  return ip ? networkOf(ip) : 'unknown'
}

function allocationKey(request: FastifyRequest): string {
  const ip = plainAddress(request.ip)
  return ip ? allocationOf(networkOf(ip)) : 'unknown'
}
