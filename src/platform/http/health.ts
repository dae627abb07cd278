import type { FastifyInstance } from 'fastify'
import { sql } from '../sql.ts'
import type { World } from '../world.ts'

/** `/healthz`: the process lives. `/readyz`: it can do its work, the database answers. */
export function serveHealth(app: FastifyInstance, world: World): void {
  app.get('/healthz', { schema: { hide: true } }, async () => ({ alive: true }))
  app.get('/readyz', { schema: { hide: true } }, async (_request, reply) => {
    try {
      await world.db.row(sql`select 1 as answer`)
      return { ready: true }
    } catch {
      return reply.status(503).send({ ready: false })
    }
  })
}
