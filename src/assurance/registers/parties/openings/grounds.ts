import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import { dayAfter } from '../../../bodies/ciso-gaps.ts'
import type { AccessReason } from '../contract.ts'

/** What stands against an account for somebody of a contractor today; his entry is held until the act is over. */
export async function againstOutside(
  act: Act,
  partyId: string,
): Promise<AccessReason | 'register-entry-not-found' | undefined> {
  const party = await act.row<{ against: AccessReason | null }>(sql`
    select assurance_against_access(p, ${dayAfter(act.now, 0)}::date) as against
    from assurance_entry e join assurance_party p on p.entry_id = e.id
    where e.id = ${partyId} and e.retired_at is null for share of e`)
  return party ? (party.against ?? undefined) : 'register-entry-not-found'
}
