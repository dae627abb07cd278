import Fastify from 'fastify'
import { serveFor } from './serve-for.ts'

// The ceiling of a session check: the same JSON from a server that checks nothing.
const app = Fastify()
const session = { id: '0190aaaa-0000-7000-8000-000000000001', kind: 'ticketing-manager', language: 'ja' }
app.get('/session', async () => session)
await app.listen({ host: '127.0.0.1', port: 0 })
serveFor({ port: app.addresses()[0]?.port ?? 0, close: () => app.close() })
