import { findMember } from '#membership/public.ts'
import type { Act } from '#platform/act.ts'
import { isStaff } from '#platform/author.ts'
import type { Cookie } from '#platform/http/route.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { AccountRef } from '../accounts/account-ref.ts'
import { assuranceOf } from '../authenticators/assurance.ts'
import { legacyMark } from '../policy/policies.ts'
import { startSession } from '../sessions/start-session.ts'
import { tellOwner } from '../sign-in/finish.ts'
import type { Visit } from '../sign-in/visit.ts'
import type { AccountRow } from '../tables.ts'
import { agencyReports } from './report-agencies.ts'

/** Somebody an agency answers for, and the browser he came with. */
export interface HandedOver extends AccountRef {
  visit: Visit & { device: Buffer }
  agency: { handle: string; kid: string }
  /** When the company's administrator linked him with it. */
  linkedAt: Date
}

/**
 * Signs in whom a trusted agency hands over: no code is asked, whatever the date and however the password stands (S1-49,
 * S1-83, S1-88). The risk engine learns nothing by it and no device becomes known, so that single operations ask (S1-50).
 */
export async function signInByAgency(
  act: Act,
  world: World,
  { companyId, accountId, visit, agency, linkedAt }: HandedOver,
): Promise<Outcome<'not-active' | 'temporary-card' | 'link-reported', Cookie>> {
  // Sent together; the second is read once nobody can report any more.
  const [account, reports] = await Promise.all([
    act.row<AccountRow>(sql`
      select * from identity_account where company_id = ${companyId} and id = ${accountId} for share`),
    agencyReports(act, { companyId, agency: agency.handle, accountIds: [accountId] }),
  ])
  const member = await findMember(act, account?.member_number ?? '')
  // The operator's own people come by their own door alone.
  if (account?.status !== 'active' || isStaff(account.kind)) return refused('not-active')
  // K4: a temporary card lets nobody in, by whatever way he comes.
  if (account.member_number && member?.status !== 'full') return refused('temporary-card')
  const reportedAt = reports.get(accountId)
  if (reportedAt && reportedAt >= linkedAt) return refused('link-reported')
  const session = startSession(act, world, {
    ...{ companyId, accountId, agency, proof: 'agency', device: visit.device, network: visit.network },
    ...{
      securityVersion: account.security_version,
      userAgentFamily: visit.family,
      replaces: visit.oldSession,
    },
  })
  await tellOwner(act, world, { account, visit })
  act.note('signed-in', {
    ...{ subject: accountId, companyId },
    data: {
      ...{ session: session.sessionId, door: 'agency', proof: 'agency', assurance: assuranceOf('agency') },
      ...{ agency: agency.handle, key: agency.kid, oldPassword: account.password_policy === legacyMark },
    },
    personal: { ip: visit.ip, device: visit.family },
  })
  return doneWith(session.cookie)
}
