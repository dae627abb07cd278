import type pg from 'pg'
import { pino } from 'pino'
import { openAccount } from '../src/identity/public.ts'
import { readConfig, readProfile } from '../src/platform/config.ts'
import { startJobs } from '../src/platform/jobs/start-jobs.ts'
import { sql } from '../src/platform/sql.ts'
import { makeWorld, type World } from '../src/platform/world.ts'
import { learn } from '../src/risk/public.ts'
import { allJobs } from '../src/rooms.ts'
import { asker } from './load.ts'
import type { Person } from './parts/part.ts'

const bench = { by: 'system', name: 'bench' } as const
const password = 'tsubaki7kumo'
const userAgent = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/150.0.0.0'

/** Where people are enrolled. */
interface Enrolling {
  pool: pg.Pool
  masterKey: Buffer
  count: number
  /** Their stored hash where hashing is stubbed; else a real one is made, once for all. */
  hash?: string
}

/** What the stub of `servers/without-hash.ts` takes for a hash of everybody's password. */
export const stubbedHash = `$argon2id$v=19$m=19456,t=2,p=1$c3R1Yg$${Buffer.from(password).toString('base64url')}`

/** Ticketing managers with a password and a browser we know, as after their first sign-in with a code. */
export async function enrolHere({ pool, masterKey, count, hash }: Enrolling): Promise<Person[]> {
  const log = pino({ level: 'silent' })
  const queue = await startJobs({ pool, jobs: allJobs, log })
  const profile = readProfile('document')
  const config = readConfig({ PORT: '0', SMTP_URL: 'smtp://127.0.0.1:1' })
  const world = makeWorld({ pool, masterKey, profile, config, jobs: queue.jobs, log })
  const known = { companyId: world.random.id(), hash: hash ?? (await world.hashing.hash(password)) }
  const people: Person[] = []
  for (let number = 0; number < count; number += 1) people.push(await enrol(world, known, number))
  await queue.close()
  return people
}

async function enrol(
  world: World,
  { companyId, hash }: { companyId: string; hash: string },
  number: number,
): Promise<Person> {
  const email = `manager${number}@bench.example`
  const device = world.random.token()
  const signInId = await world.act(bench, async (act) => {
    const opened = await openAccount(act, world, {
      companyId,
      companyName: '風花商事',
      kind: 'ticketing-manager',
      language: 'ja',
      address: email,
      mailHeldBack: true,
    })
    const { accountId } = opened
    await act.run(sql`
      update identity_account set password_hash = ${hash}, password_policy = 'document@1', login_notice = false,
        password_set_at = ${act.now} where company_id = ${companyId} and id = ${accountId}`)
    const account = { companyId, accountId, kind: 'ticketing-manager' } as const
    const browser = {
      network: '127.0.0.0/24',
      userAgent,
      device: world.keys.mac('device', device),
      deviceIsNew: false,
    }
    await learn(act, world, { ...account, ...browser, ip: '127.0.0.1', recentFailures: 0 }, 'code')
    return opened.signInId ?? ''
  })
  return { signInId, email, password, device }
}

/** The same people at the peer, by its own sign-up. */
export async function enrolAtPeer(origin: string, people: Person[]): Promise<void> {
  const { ask, close } = asker(origin, 2)
  for (const { email } of people) {
    const answer = await ask('POST', '/api/auth/sign-up/email', { body: { email, password, name: email } })
    if (answer.status !== 200) throw new Error(`The peer refused a sign-up: ${answer.status} ${answer.body}`)
  }
  close()
}
