import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { holdForChange } from '../accounts/hold-account.ts'
import { holdAndOpenCase } from './hold-and-open-case.ts'
import { repairOf } from './hold-member.ts'

/** An account that this act has just opened; `memberNumber` of a traveller's. */
interface Opened {
  readonly companyId: string
  readonly accountId: string
  readonly memberNumber?: string
}

/**
 * Holds those of newly opened accounts whose member has said "this was not me" in another company and has set no new
 * password since: whoever knows the old one would come in by this one (attack-23).
 */
export async function holdReportedMembers(act: Act, world: World, opened: readonly Opened[]): Promise<void> {
  const numbers = opened.flatMap(({ memberNumber }) => memberNumber ?? [])
  if (numbers.length === 0) return
  const reported = await unrepairedAmong(act, numbers)
  for (const { companyId, accountId, memberNumber = '' } of opened) {
    if (!reported.has(memberNumber)) continue
    const account = await holdForChange(act, { companyId, accountId })
    if (account) await holdAndOpenCase(act, world, account, 'report-elsewhere')
  }
}

/** Of these members those with a report, of any company, that no new password has answered. */
async function unrepairedAmong(act: Act, numbers: readonly string[]): Promise<Set<string>> {
  const rows = await act.rows<{ number: string; reportedAt: Date }>(sql`
    select a.member_number as number, max(c.reported_at) as "reportedAt" from identity_account a
    join identity_case c on c.company_id = a.company_id and c.account_id = a.id
    where a.member_number = any(${numbers}::text[]) and c.status = 'open' and c.lifted_at is null and not c.by_office
    group by 1`)
  const unrepaired = new Set<string>()
  for (const { number, reportedAt } of rows)
    if (!(await repairOf(act, number, reportedAt))) unrepaired.add(number)
  return unrepaired
}
