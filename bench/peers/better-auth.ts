import { createServer } from 'node:http'
import { hash, verify } from '@node-rs/argon2'
import { betterAuth } from 'better-auth'
import { getMigrations } from 'better-auth/db/migration'
import { toNodeHandler } from 'better-auth/node'
import { emailOTP } from 'better-auth/plugins'
import pg from 'pg'
import { freePort } from '../servers/free-port.ts'
import { serveFor } from '../servers/serve-for.ts'

// The peer, set up as its documentation recommends for Node and PostgreSQL, with the same password hash as ours.
// Its rate limiter and telemetry are off, so that a benchmark from one address is possible; nothing else is changed.
const cost = { memoryCost: 19456, timeCost: 2, parallelism: 1 }
const settings = JSON.parse(process.env.BENCH_SETTINGS ?? '{}')

const port = await freePort()

const auth = betterAuth({
  baseURL: `http://127.0.0.1:${port}`,
  secret: 'a secret of the benchmark that guards nothing at all',
  database: new pg.Pool({ ...settings.connection, max: 20 }),
  telemetry: { enabled: false },
  rateLimit: { enabled: false },
  session: { cookieCache: { enabled: false } },
  emailAndPassword: {
    enabled: true,
    password: {
      hash: (password) => hash(password, cost),
      verify: ({ hash: phc, password }) => verify(phc, password),
    },
  },
  plugins: [emailOTP({ sendVerificationOTP: async () => undefined })],
})

const { runMigrations } = await getMigrations(auth.options)
await runMigrations()
const server = createServer(toNodeHandler(auth))
server.listen(port, '127.0.0.1')
serveFor({ port, close: () => new Promise<void>((closed) => server.close(() => closed())) })
