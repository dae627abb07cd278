import type { Kind, Language, Session } from '#platform/author.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { tokenHash } from './session-token.ts'

/** Finds the open session behind a cookie; undefined when there is none. Fresh on every request, never from memory. */
export function authenticate(world: World, cookie: string | undefined): Promise<Session | undefined> {
  if (!cookie || !tokenShape.test(cookie)) return Promise.resolve(undefined)
  let line = lines.get(world)
  if (!line) {
    line = { waiting: [], underway: 0, isDue: false }
    lines.set(world, line)
  }
  return join(world, line, tokenHash(cookie))
}

const tokenShape = /^[A-Za-z0-9_-]{43}$/

interface Asked {
  hash: Buffer
  answer: (session: Session | undefined) => void
  fail: (fault: unknown) => void
}

/** Requests that wait for the next shared question to the database. */
interface Line {
  waiting: Asked[]
  underway: number
  isDue: boolean
}

const lines = new WeakMap<World, Line>()
// While so many questions are underway the next requests gather into one: a burst costs few round trips, and a lone
// request waits for nobody.
const mostUnderway = 2
const mostAtOnce = 200

function join(world: World, line: Line, hash: Buffer): Promise<Session | undefined> {
  return new Promise((answer, fail) => {
    line.waiting.push({ hash, answer, fail })
    callNext(world, line)
  })
}

function callNext(world: World, line: Line): void {
  if (line.isDue || line.waiting.length === 0 || line.underway >= mostUnderway) return
  line.isDue = true
  setImmediate(() => {
    line.isDue = false
    const asked = line.waiting.splice(0, mostAtOnce)
    line.underway += 1
    answerAll(world, asked).finally(() => {
      line.underway -= 1
      callNext(world, line)
    })
    callNext(world, line)
  })
}

async function answerAll(world: World, asked: Asked[]): Promise<void> {
  try {
    const rows = await openSessions(world, asked)
    await touch(world, rows)
    const found = new Map(rows.map((row) => [row.token_hash.toString('latin1'), row]))
    for (const { hash, answer } of asked) answer(sessionOf(found.get(hash.toString('latin1'))))
  } catch (fault) {
    for (const { fail } of asked) fail(fault)
  }
}

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
  agency: string | null
  /** The database's time when the session has not been marked as seen for a minute, else null. */
  unseen_at: Date | null
}

// The join with the account is the promise that suspension and password changes hold at once on every process.
function openSessions(world: World, asked: Asked[]): Promise<OpenRow[]> {
  return world.db.rows<OpenRow>(sql`
    select s.token_hash, s.id, s.company_id, s.account_id, a.kind, s.security_version, a.language, s.device, s.agency,
      a.limited_since is not null as limited,
      case when s.last_seen_at <= clock.now - interval '1 minute' then clock.now end as unseen_at
    from (select platform_now() as now offset 0) clock, identity_session s
    join identity_account a on a.company_id = s.company_id and a.id = s.account_id
    where s.token_hash = any(${asked.map(({ hash }) => hash)}::bytea[]) and s.ended_at is null
      and a.status = 'active' and a.security_version = s.security_version and s.expires_at > clock.now
      and s.last_seen_at > clock.now - ${world.profile.sessions.idleMinutes}::int * interval '1 minute'`)
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
    ...(row.agency && { agency: row.agency }),
  }
}
