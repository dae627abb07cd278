import { isStaff, type Kind, type Language, type Session } from '#platform/author.ts'
import type { DeviceState } from '#platform/handling/device-state.ts'
import { ClosedForMaintenance } from '#platform/maintenance/closed.ts'
import { sql } from '#platform/sql.ts'
import { sharedQuestion } from '#platform/tries/shared-question.ts'
import type { World } from '#platform/world.ts'
import { lacksAuthenticator } from '../authenticators/extras.ts'
import { tokenHash } from './session-token.ts'

/**
 * Finds the open session behind a cookie; undefined when there is none. Fresh on every request, never from memory.
 * During maintenance the request is halted instead, unless it is one of staff that may pass even then.
 */
export async function authenticate(
  world: World,
  cookie: string | undefined,
  evenInMaintenance = false,
): Promise<Session | undefined> {
  if (!cookie || !tokenShape.test(cookie)) return undefined
  const row = await openSession(world, tokenHash(cookie))
  const [now, endsAt] = row?.closed ?? []
  if (now && endsAt && !(evenInMaintenance && row && isStaff(row.kind)))
    throw new ClosedForMaintenance({ now, endsAt })
  return sessionOf(row)
}

const tokenShape = /^[A-Za-z0-9_-]{43}$/

const openSession = sharedQuestion<Buffer, OpenRow | undefined>(async (world, hashes) => {
  const rows = await openSessions(world, hashes)
  // A second window within the idle time brings a session twice; the one that runs is what counts.
  const closed = rows.filter((row) => row.closed)
  if (closed.length === 0) await touch(world, rows)
  const found = new Map([...rows, ...closed].map((row) => [row.token_hash.toString('latin1'), row]))
  return hashes.map((hash) => found.get(hash.toString('latin1')))
})

interface OpenRow {
  token_hash: Buffer
  id: string
  company_id: string
  account_id: string
  kind: Kind
  security_version: number
  language: Language
  device: Buffer
  limited: boolean
  unenrolled: boolean
  agency: string | null
  /** Of the staff alone: how the company device of this session stands. */
  staff_device: DeviceState | null
  /** The database's time when the session has not been marked as seen for a minute, else null. */
  unseen_at: Date | null
  /** During maintenance: the database's time and the announced end. */
  closed: [now: Date, endsAt: Date] | null
}

// The join with the account is the promise that suspension and password changes hold at once on every process. Nobody
// idles while the house is closed: the time of a window does not count, and nothing is marked as seen in it.
// A company device is looked up for staff who proved one; for everybody of a company the column is empty and costs nothing.
function openSessions(world: World, hashes: Buffer[]): Promise<OpenRow[]> {
  const { idleMinutes } = world.profile.sessions
  return world.db.rows<OpenRow>(sql`
    select s.token_hash, s.id, s.company_id, s.account_id, a.kind, s.security_version, a.language, s.device, s.agency,
      a.limited_since is not null as limited, ${lacksAuthenticator(world.profile)} as unenrolled, clock.closed,
      case when s.staff_device_until > clock.now then (
        select identity_staff_device_state(d, clock.now) from identity_staff_device d
        where d.company_id = s.company_id and d.id = s.staff_device and d.account_id = s.account_id) end as staff_device,
      case when s.last_seen_at <= clock.now - interval '1 minute' then clock.now end as unseen_at
    from (
      select n.now, case when w.ends_at > n.now then array[n.now, w.ends_at] end as closed,
        n.idle_since - coalesce(least(w.ends_at, n.now) - w.starts_at, '0') as seen_after
      from (select now, now - ${idleMinutes}::int * interval '1 minute' as idle_since
        from (select platform_now() as now offset 0) clock) n
      left join lateral platform_closed_since(n.now, n.idle_since) w on true offset 0
    ) clock, identity_session s
    join identity_account a on a.company_id = s.company_id and a.id = s.account_id
    where s.token_hash = any(${hashes}::bytea[]) and s.ended_at is null
      and a.status = 'active' and a.security_version = s.security_version and s.expires_at > clock.now
      and s.last_seen_at > clock.seen_after`)
}

// At most one write a minute and session, or every page view would be a write.
async function touch(world: World, rows: OpenRow[]): Promise<void> {
  const unseen = rows.filter((row) => row.unseen_at !== null)
  if (unseen.length === 0) return
  await world.db.run(sql`
    update identity_session set last_seen_at = ${unseen[0]?.unseen_at}
    where id = any(${unseen.map((row) => row.id)}::uuid[]) and ended_at is null
      and last_seen_at <= ${unseen[0]?.unseen_at}::timestamptz - interval '1 minute'`)
}

function sessionOf(row: OpenRow | undefined): Session | undefined {
  if (!row) return undefined
  return {
    by: 'person',
    id: row.id,
    accountId: row.account_id,
    companyId: row.company_id,
    kind: row.kind,
    securityVersion: row.security_version,
    language: row.language,
    device: row.device,
    limited: row.limited,
    ...(row.unenrolled && { unenrolled: true }),
    ...(row.agency && { agency: row.agency }),
    ...(row.staff_device && { staffDevice: row.staff_device }),
  }
}
