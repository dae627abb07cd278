import { createCompany } from '#organisation/public.ts'
import type { Kind, Session } from '#platform/author.ts'
import type { Client } from '#platform/http/route.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { learn } from '#risk/public.ts'
import { ageDevices } from './devices.ts'

/** What an administrator's act is called with. */
export interface Asking {
  readonly world: World
  readonly session: Session
  readonly client: Client
  readonly stepUp: string | undefined
}

/** A company of a test with its first administrator, Tsubaki Aoi, signed in and freshly proved. */
export interface TestCompany {
  readonly companyId: string
  readonly administrator: { readonly personId: string; readonly accountId: string; readonly signInId: string }
  readonly asking: Asking
}

const aoi = {
  kanji: { family: '椿', given: '葵' },
  kana: { family: 'ツバキ', given: 'アオイ' },
  romaji: { family: 'TSUBAKI', given: 'AOI' },
}

/** The operator makes a company; its administrator's mail address is `aoi@<word>.example`. */
export async function openCompany(world: World, word = 'tsubame'): Promise<TestCompany> {
  const made = await createCompany(
    world,
    { by: 'operator', name: 'tests' },
    {
      name: `${word}商事`,
      administrator: { names: aoi, address: `aoi@${word}.example`, language: 'ja' },
    },
  )
  const { companyId, personId, accountId, signInId } = made
  const asking = await signedInAs(world, { companyId, accountId, kind: 'administrator' })
  return { companyId, administrator: { personId, accountId, signInId }, asking }
}

/** A session as sign-in with a code leaves it, without walking through the gate. `proved: false`: no code was asked. */
export async function signedInAs(
  world: World,
  who: { companyId: string; accountId: string; kind: Kind; proved?: boolean },
): Promise<Asking> {
  const cookie = world.random.token()
  const device = world.keys.mac('device', cookie)
  const { companyId, accountId, kind } = who
  const session: Session = {
    ...{ by: 'person', id: world.random.id(), companyId, accountId, kind },
    ...{ securityVersion: await versionOf(world, accountId), language: 'ja', device, limited: false },
  }
  const client = clientWith(cookie)
  await writeSession(world, session)
  if (who.proved ?? true) await prove(world, session, client)
  return { world, session, client, stepUp: undefined }
}

function clientWith(deviceCookie: string): Client {
  return {
    ip: '203.0.113.7',
    network: '203.0.113.0/24',
    userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142.0.0.0 Safari/537.36',
    hints: {},
    language: 'ja',
    cookie: (name) => (name === 'device' ? deviceCookie : undefined),
  }
}

async function versionOf(world: World, accountId: string): Promise<number> {
  const row = await world.db.row<{ version: number }>(sql`
    select security_version as version from identity_account where id = ${accountId}`)
  return row?.version ?? 1
}

async function writeSession(world: World, { id, companyId, accountId, securityVersion, device }: Session) {
  const now = await world.clock.now()
  const end = new Date(now.getTime() + 8 * 3_600_000)
  await world.db.run(sql`
    insert into identity_session (company_id, id, token_hash, account_id, security_version, device, network,
      user_agent_family, created_at, last_seen_at, expires_at)
    values (${companyId}, ${id}, ${world.random.bytes(32)}, ${accountId}, ${securityVersion}, ${device},
      '203.0.113.0/24', 'Chrome / Windows', ${now}, ${now}, ${end})`)
}

async function prove(world: World, session: Session, { network, userAgent }: Client) {
  const { id, companyId, accountId, kind, securityVersion, device } = session
  const seen = {
    companyId,
    accountId,
    kind,
    network,
    userAgent,
    device,
    deviceIsNew: false,
    recentFailures: 0,
  }
  await world.act({ by: 'system', name: 'tests' }, (act) => learn(act, world, seen, 'code'))
  // The desk computer of long standing: a device of its first day would be asked for more.
  await ageDevices(world, session)
  const now = await world.clock.now()
  await world.db.run(sql`
    insert into identity_step_up (company_id, id, session_id, account_id, security_version, operation, params_hash,
      created_at, expires_at, proved_at, used_at)
    values (${companyId}, ${world.random.id()}, ${id}, ${accountId}, ${securityVersion}, 'tests',
      ${world.random.bytes(32)}, ${now}, ${new Date(now.getTime() + 600_000)}, ${now}, ${now})`)
}
