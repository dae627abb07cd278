import { setTimeout as wait } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { sql } from '../sql.ts'
import type { World } from '../world.ts'

/** `/healthz`: the process lives. `/readyz`: it can do its work, the database answers and we are not closing. */
export function serveHealth(app: FastifyInstance, world: World): void {
  app.get('/healthz', { schema: { hide: true } }, async () => ({ alive: true }))
  app.get('/readyz', { schema: { hide: true } }, async (_request, reply) => {
    const isReady = await Promise.race([answers(world), wait(3_000, false, { ref: false })])
    return isReady ? { ready: true } : reply.status(503).send({ ready: false })
  })
}

async function answers(world: World): Promise<boolean> {
  try {
    await world.db.row(sql`select 1 as answer`)
    return true
  } catch {
    return false
  }
}
