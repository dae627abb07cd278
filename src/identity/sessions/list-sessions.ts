import type { Session } from '#platform/author.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { SessionRow } from '../tables.ts'

/** One of a person's sessions, as he sees it in the list. */
export interface SessionView {
  id: string
  /** "Chrome / Windows". */
  device: string
  /** Shortened, as `203.0.113.0/24`. */
  network: string | null
  startedAt: string
  lastSeenAt: string
  current: boolean
  /** The agency that handed the person over, by its handle. */
  agency?: string
}

type ListedRow = Pick<
  SessionRow,
  'id' | 'user_agent_family' | 'network' | 'created_at' | 'last_seen_at' | 'agency'
>

/**
 * A person's open sessions, the latest used first. Those past their idle or absolute limit are not open;
 * the time of a maintenance is nobody's idle time.
 */
export async function listSessions(world: World, session: Session): Promise<SessionView[]> {
  const rows = await world.db.rows<ListedRow>(sql`
    select s.id, s.user_agent_family, s.network, s.created_at, s.last_seen_at, s.agency
    from identity_session s, (
      select now, now - ${world.profile.sessions.idleMinutes}::int * interval '1 minute' as idle_since
      from (select platform_now() as now offset 0) clock
    ) clock
    where s.company_id = ${session.companyId} and s.account_id = ${session.accountId} and s.ended_at is null
      and s.security_version = ${session.securityVersion} and s.expires_at > clock.now
      and s.last_seen_at > clock.idle_since - (
        select coalesce(sum(least(w.ends_at, clock.now) - w.starts_at), '0')
        from lateral platform_closed_since(clock.now, clock.idle_since) w)
    order by s.last_seen_at desc, s.id limit 100`)
  return rows.map((row) => ({
    id: row.id,
    device: row.user_agent_family,
    network: row.network,
    startedAt: row.created_at.toISOString(),
    lastSeenAt: row.last_seen_at.toISOString(),
    current: row.id === session.id,
    ...(row.agency && { agency: row.agency }),
  }))
}
