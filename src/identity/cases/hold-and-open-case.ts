import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { forgetDevices } from '#risk/public.ts'
import { changeStatus } from '../accounts/change-status.ts'
import { voidOpen } from '../accounts/void-open.ts'
import { reportAgencies } from '../agency/report-agencies.ts'
import { takeBackSince } from '../authenticators/take-back-since.ts'
import { endSessions } from '../sessions/end-sessions.ts'
import type { AccountRow } from '../tables.ts'
import { tellOfHold } from './tell-of-hold.ts'

/** The entry of the timeline that was reported. */
export interface ReportedFact {
  seq: number
  name: string
  at: Date
  /** The agency by which it was done, or that it was about. */
  agency?: string | undefined
}

/**
 * Holds an account that this act already holds against change, and opens its case; answers the case's number. A suspended
 * one stays suspended: the case holds it as soon as it is reopened. `why` is the entry that was reported, here or of the same
 * member's account in another company, or the security office.
 */
export async function holdAndOpenCase(
  act: Act,
  world: World,
  account: AccountRow,
  why: ReportedFact | 'report-elsewhere' | 'security-office',
): Promise<string> {
  const reported = typeof why === 'string' ? undefined : why
  const ref = { companyId: account.company_id, accountId: account.id }
  const to = account.status === 'suspended' ? 'suspended' : 'held'
  if (!(await changeStatus(act, { ...ref, from: ['active', 'suspended'], to })))
    throw new Error('An account that was held against change has changed.')
  const number = await openCase(act, world, account, reported)
  await endSessions(act, { ...ref, why: 'account-held' })
  await voidOpen(act, ref)
  await forgetDevices(act, ref)
  if (reported) await takeBackSince(act, ref, { from: reported.at })
  if (reported)
    await reportAgencies(act, world, ref, { at: act.now, from: reported.at, agency: reported.agency })
  await tellOfHold(act, world, account, { number, byOffice: why === 'security-office' })
  const about = { companyId: ref.companyId, subject: ref.accountId }
  act.note('account-held', {
    ...about,
    data: { case: number, reported: reported?.name, fact: reported?.seq },
  })
  return number
}

/** One open case an account: a second report, after a repair, goes to the case that is still open. */
async function openCase(act: Act, world: World, account: AccountRow, reported: ReportedFact | undefined) {
  const made = await act.row<{ number: string }>(sql`
    insert into identity_case as c (company_id, id, number, account_id, fact_seq, fact_name, opened_at, reported_at)
    values (${account.company_id}, ${world.random.id()}, ${world.random.digits(10)}, ${account.id},
      ${reported?.seq ?? null}, ${reported?.name ?? null}, ${act.now}, ${act.now})
    on conflict (company_id, account_id) where status = 'open' do update set
      reports = c.reports + 1, reported_at = excluded.reported_at, lifted_at = null, lifted_by = null
    returning number`)
  if (!made) throw new Error('A case was not opened.')
  return made.number
}
