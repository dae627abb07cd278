import type { Session } from '#platform/author.ts'
import { beginOf, dayOf } from '#platform/dates/dates.ts'
import { momentOf } from '#platform/dates/moment.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { rules } from '../rules.ts'
import { legacyMark } from './policies.ts'

/** A password from before the cut-over that still gives a session: to the end of which day, and how many are left. */
export interface OldPassword {
  until: string
  /** 0 on the last day itself. */
  daysLeft: number
}

/** S1-35: what a person must be told whose password ends with the grace period; undefined for everybody else. */
export async function oldPasswordOf(world: World, session: Session): Promise<OldPassword | undefined> {
  if (session.kind === 'traveller') return undefined
  const [{ now, dates }, account] = await Promise.all([
    momentOf(world.db),
    world.db.row<{ policy: string | null }>(sql`
      select password_policy as policy from identity_account
      where company_id = ${session.companyId} and id = ${session.accountId}`),
  ])
  const { newRules, oldPasswords } = rules(now, dates)
  if (account?.policy !== legacyMark || !newRules || !oldPasswords) return undefined
  const until = dayOf(dates.oldPasswordsUntil)
  return { until, daysLeft: Math.ceil((beginOf(until).getTime() - now.getTime()) / oneDay) }
}

const oneDay = 24 * 60 * 60 * 1000
