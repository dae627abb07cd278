import { openStaff } from '#desk/public.ts'
import { operatorCompany } from '#platform/author.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { atTheOffice, type Overseeing } from '../../at-the-office.ts'
import { dayAfter } from '../../bodies/ciso-gaps.ts'
import { linkAccount } from '../../population/link-account.ts'
import { colleagueOfAddress } from '../../population/people-on.ts'
import type { AccessReason, NewOutside } from './contract.ts'

type Refusal = AccessReason | 'register-entry-not-found' | 'address-shared'

/**
 * Opens an account for somebody of a contractor. Without selection record, contract and confidentiality terms in force
 * it is refused, here and by the database.
 */
export function openOutside(
  overseeing: Overseeing,
  partyId: string,
  { kind, nameJa, nameEn, address, language }: NewOutside,
): Promise<Outcome<Refusal | 'forbidden', { signInId: string }>> {
  const { world, session } = overseeing
  return atTheOffice<Refusal, { signInId: string }>(overseeing, async (act) => {
    const party = await act.row<{ against: AccessReason | null }>(sql`
      select assurance_against_access(p, ${dayAfter(act.now, 0)}::date) as against
      from assurance_entry e join assurance_party p on p.entry_id = e.id
      where e.id = ${partyId} and e.retired_at is null for share of e`)
    if (!party) return refused('register-entry-not-found')
    if (party.against) return refused(party.against)
    const name = { ja: nameJa, en: nameEn }
    const opened = await openStaff(act, world, { kind, name, address, language })
    if (!opened.ok) return opened
    const { accountId, signInId } = opened.value
    await act.run(sql`
      insert into assurance_outside_account (account_id, party_id, opened_at, opened_by)
      values (${accountId}, ${partyId}, ${act.now}, ${session.accountId})`)
    const colleague = await colleagueOfAddress(act, address, dayAfter(act.now, 0))
    if (colleague) await linkAccount(act, colleague.id, accountId)
    const data = { party: partyId, kind }
    act.note('outside-account-opened', { companyId: operatorCompany, subject: accountId, data })
    return doneWith({ signInId })
  })
}
