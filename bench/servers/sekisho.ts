import pg from 'pg'
import { pino } from 'pino'
import { openHouse } from '../../src/house.ts'
import { readConfig, readProfile } from '../../src/platform/config.ts'
import { freePort } from './free-port.ts'
import { serveFor } from './serve-for.ts'

// One server process as it runs in use, on the benchmark's database; only the request budget of a network is lifted,
// because all load comes from one address.
const settings = JSON.parse(process.env.BENCH_SETTINGS ?? '{}')
const pool = new pg.Pool({ ...settings.connection, max: 20, pipeline: true })
const port = await freePort()
const house = await openHouse({
  config: {
    ...readConfig({
      PORT: String(port),
      HOST: '127.0.0.1',
      SEKISHO_ORIGIN: `http://127.0.0.1:${port}`,
      SMTP_URL: settings.smtp,
    }),
    requestsPerMinute: 1e9,
  },
  profile: readProfile('document'),
  pool,
  masterKey: Buffer.from(settings.masterKey, 'base64'),
  log: pino({ level: 'silent' }),
})
serveFor({ port, close: house.close })
