import type { Act } from '#platform/act.ts'
import { type Form, noteForms } from '#platform/old-hashes/forms-in-use.ts'
import { type Part, part, sql } from '#platform/sql.ts'
import { legacyMark } from '../policy/policies.ts'

/** The directory of administrator IDs, for queries of the cut-over: `sign_in_id`, `company_id`, `account_id`. */
export const signInIdRows = part`select sign_in_id, company_id, account_id from identity_sign_in_id`

/**
 * Opens accounts of another system, a million in few statements: `company_id`, `account_id`, `kind`, `sign_in_id`,
 * `member_number`, `address`, `login_notice`, `language`, `hash` (sealed) and `set_at`. A hash becomes its owner's old
 * password (S1-33), as `storeOldHashes` makes it; nobody is sent a mail. Throws when an ID is somebody's already.
 */
export async function takeOverAccounts(act: Act, accounts: Part, forms: readonly Form[]): Promise<number> {
  await act.run(sql`
    insert into identity_sign_in_id (sign_in_id, company_id, account_id)
    select a.sign_in_id, a.company_id, a.account_id from (${accounts}) a where a.sign_in_id is not null`)
  const opened = await act.run(sql`
    insert into identity_account (company_id, id, kind, sign_in_id, member_number, address, password_hash,
      password_policy, password_set_at, login_notice, language, created_at)
    select a.company_id, a.account_id, a.kind, a.sign_in_id, a.member_number, a.address, a.hash,
      case when a.hash is not null then ${legacyMark}::text end,
      case when a.hash is not null then coalesce(a.set_at, ${act.now}) end, a.login_notice, a.language, ${act.now}
    from (${accounts}) a`)
  await noteForms(act, 'identity', forms)
  return opened
}
