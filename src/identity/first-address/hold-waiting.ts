import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { AccountRef } from '../accounts/account-ref.ts'
import { holdForChange } from '../accounts/hold-account.ts'
import type { AccountRow } from '../tables.ts'

/** One entry of the list as somebody saw it: a decision about it says nothing of an address entered later. */
export interface FirstAddressRef extends AccountRef {
  firstAddressId: string
}

/** The account of a first address that still waits, held to the end of the act; undefined when it has been decided. */
export async function holdWaiting(act: Act, ref: FirstAddressRef): Promise<AccountRow | undefined> {
  // The account first, as everybody does who changes one; the entry is read once nobody else can decide it.
  const account = await holdForChange(act, ref)
  const waits = await act.row(sql`
    select 1 from identity_first_address
    where company_id = ${ref.companyId} and id = ${ref.firstAddressId} and account_id = ${ref.accountId}
      and address_version = ${account?.address_version ?? 0}
      and confirmed_at is null and refused_at is null and replaced_at is null`)
  return waits && account?.limited_since && account.status !== 'closed' ? account : undefined
}
