import pg from 'pg'
import { pino } from 'pino'
import { openHouse } from '../../src/house.ts'
import { readConfig, readProfile } from '../../src/platform/config.ts'

// One server process as it runs in use, on the benchmark's database; only the request budget of a network is lifted,
// because all load comes from one address.
const settings = JSON.parse(process.env.BENCH_SETTINGS ?? '{}')
const house = await openHouse({
  config: {
    ...readConfig({ PORT: '0', HOST: '127.0.0.1', SMTP_URL: settings.smtp }),
    requestsPerMinute: 1e9,
  },
  profile: readProfile('document'),
  pool: new pg.Pool({ ...settings.connection, max: 20 }),
  masterKey: Buffer.from(settings.masterKey, 'base64'),
  log: pino({ level: 'silent' }),
})
process.send?.({ port: Number(new URL(house.address).port) })
process.on('message', () => house.close().then(() => process.exit(0)))
