import Fastify from 'fastify'
import pg from 'pg'
import { serveFor } from './serve-for.ts'

// The ceiling of a search: the same flights by the same index, from a server that asks nobody who he is and judges nothing.
const settings = JSON.parse(process.env.BENCH_SETTINGS ?? '{}')
const pool = new pg.Pool(settings.connection)
const app = Fastify()
app.get<{ Querystring: Record<'origin' | 'destination' | 'on', string> }>('/flights', async ({ query }) => {
  const { rows } = await pool.query({
    name: 'flights',
    text: `select day::text, number, origin, destination, departs_at, arrives_at, aircraft, fare, capacity - held - sold as free
      from travel_simulator_flight where origin = $1 and destination = $2 and day = $3 order by departs_at`,
    values: [query.origin, query.destination, query.on],
  })
  return { flights: rows }
})
await app.listen({ host: '127.0.0.1', port: 0 })
serveFor({
  port: app.addresses()[0]?.port ?? 0,
  close: async () => {
    await app.close()
    await pool.end()
  },
})
