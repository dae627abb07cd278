import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { AccountRow } from '../tables.ts'
import type { AccountRef } from './account-ref.ts'

/** The account as it is, for this act alone: whoever else wants to change it waits. Undefined when there is none. */
export const holdForChange = (act: Act, { companyId, accountId }: AccountRef) =>
  act.row<AccountRow>(sql`
    select * from identity_account where company_id = ${companyId} and id = ${accountId} for no key update`)
