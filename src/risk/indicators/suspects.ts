import { type Part, part } from '#platform/sql.ts'
import { policy } from '../policy.ts'
import type { HeldIndicators } from './tend-watched.ts'
import { mayBeMeant } from './watched.ts'

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

/**
 * The indicators somebody answers to, the strongest of now first, beside `risk_situation n` as one value of a row; none when nothing is
 * known of him. They are looked up only when what this node holds does not rule them out.
 */
export const suspectsOf = (
  { number, watched }: HeldIndicators,
  ip: string | undefined,
  userAgent: string,
): Part => part`
  case when ${mayBeMeant(watched, ip, userAgent)} or n.indicators is distinct from ${number}::uuid
    then risk_suspects(${ip ?? null}::inet, ${readable(userAgent)}) end`

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
