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

/** What indicators are compared with. PostgreSQL takes no NUL in a text, and no indicator has one. */
export const readableAgent = (userAgent: string) =>
  userAgent.length > policy.longestUserAgent || userAgent.includes('\0') ? null : userAgent

/** What they are worth now; what has not begun or has ended is left out. */
export function suspectsAt(now: Date, rows: readonly SuspectRow[] | null): Suspect[] {
  return (rows ?? []).flatMap(({ id, score, half_life, since, until }) => {
    const age = (now.getTime() - new Date(since).getTime()) / 86_400_000
    if (age < 0 || now >= new Date(until)) return []
    return [{ id, strength: score * 0.5 ** (age / half_life) }]
  })
}
