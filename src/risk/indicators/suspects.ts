import { type Part, part } from '#platform/sql.ts'
import { policy } from '../policy.ts'

/** An indicator that somebody's network or browser answers to, not yet read at any moment. */
export interface SuspectRow {
  id: string
  score: number
  half_life: number
  since: string
  until: string
}

/** The same, as strong as it is at this moment. */
export interface Suspect {
  readonly id: string
  /** 0 to 100, halved with each half-life. */
  readonly strength: number
}

// Of a hundred indicators for one network three say enough.
const most = 3

/**
 * The indicators somebody answers to, the strongest of now first, as one value of a row; none when nothing is known of him.
 * What has ended takes nobody's place, though it has not been cleared away yet.
 */
export const suspectsOf = (ip: string | undefined, userAgent: string): Part => part`
  (select jsonb_agg(i) from (
    select id, score, half_life, since, until from (
      select indicator_id as id, score, half_life_days as half_life, since, until from risk_indicator
      where network is not null and network >>= ${ip ?? null}::inet
      union all
      select indicator_id, score, half_life_days, since, until from risk_indicator
      where user_agent is not null and user_agent = ${readable(userAgent)}::text
    ) answered
    where since <= platform_now() and until > platform_now()
    order by score * power(0.5, extract(epoch from (platform_now() - since)) / 86400 / half_life) desc
    limit ${most}) i)`

// PostgreSQL takes no NUL in a text, and no indicator has one.
const readable = (userAgent: string) =>
  userAgent.length > policy.longestUserAgent || userAgent.includes('\0') ? null : userAgent

/** What they are worth now; what has not begun or has ended is left out. */
export function suspectsAt(now: Date, rows: readonly SuspectRow[] | null): Suspect[] {
  return (rows ?? []).flatMap(({ id, score, half_life, since, until }) => {
    const age = (now.getTime() - new Date(since).getTime()) / 86_400_000
    if (age < 0 || now >= new Date(until)) return []
    return [{ id, strength: score * 0.5 ** (age / half_life) }]
  })
}
