import { pino } from 'pino'
import { openHouse } from '../../src/house.ts'
import { readConfig, readProfile } from '../../src/platform/config.ts'
import { openPool } from '../../src/platform/database/open.ts'
import { freePort } from './free-port.ts'
import { serveFor } from './serve-for.ts'

// One server process as it runs in use, on the benchmark's database; only the request budget of a network is lifted,
// because all load comes from one address.
const settings = JSON.parse(process.env.BENCH_SETTINGS ?? '{}')
const log = pino({ level: 'silent' })
const pool = openPool(settings.connection, log)
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
  profile: { ...readProfile('document'), ...settings.profile },
  pool,
  masterKey: Buffer.from(settings.masterKey, 'base64'),
  log,
})
serveFor({ port, close: house.close })
