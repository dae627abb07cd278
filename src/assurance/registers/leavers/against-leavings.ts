import { accountsOf } from '#identity/public.ts'
import { isSecurity, operatorCompany, type Session } from '#platform/author.ts'
import type { Db } from '#platform/sql.ts'
import { dayAfter } from '../../bodies/ciso-gaps.ts'

/** Somebody's last day as it is to be noted: by which account he signs in, and the day, or that there is none any more. */
export interface LastDay {
  readonly account: string
  readonly lastDay: string | null
}

/** What somebody may not note; by it one alone would end all who could stop him. */
export type LeavingRefusal = 'leaving-own' | 'leaving-of-office'

/** Hours for which the last day of somebody of the security office stands on the list before it takes effect. */
const hoursToCorrect = 6

/**
 * What stands against these last days, in their order. Nobody notes his own. For whoever looks after security it is noted
 * ahead, so that a colleague reads it in time; only the CISO ends such an account at once.
 */
export async function againstLeavings(
  db: Db,
  { session, now }: { session: Session; now: Date },
  leavings: readonly LastDay[],
): Promise<(LeavingRefusal | undefined)[]> {
  const accountIds = leavings.map(({ account }) => account)
  const accounts = await accountsOf(db, operatorCompany, accountIds)
  const office = accounts.filter(({ kind, status }) => isSecurity(kind) && status !== 'closed')
  const ofOffice = new Set(office.map(({ accountId }) => accountId))
  const first = dayAfter(new Date(now.getTime() + hoursToCorrect * 3_600_000), 0)
  return leavings.map(({ account, lastDay }) => {
    if (account === session.accountId) return 'leaving-own'
    const isAtOnce = lastDay !== null && lastDay < first
    return isAtOnce && session.kind !== 'ciso' && ofOffice.has(account) ? 'leaving-of-office' : undefined
  })
}
