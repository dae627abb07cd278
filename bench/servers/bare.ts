import Fastify from 'fastify'

// The ceiling of a session check: the same JSON from a server that checks nothing.
const app = Fastify()
const session = { id: '0190aaaa-0000-7000-8000-000000000001', kind: 'administrator', language: 'ja' }
app.get('/session', async () => session)
await app.listen({ host: '127.0.0.1', port: 0 })
process.send?.({ port: app.addresses()[0]?.port })
process.on('message', () => app.close().then(() => process.exit(0)))
