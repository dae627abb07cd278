import { companyKinds } from '#platform/author.ts'
import { part } from '#platform/sql.ts'
import { legacyMark } from '../policy/policies.ts'

/**
 * How people of companies can sign in, for questions over all of them: `company_id`, `account_id`, `kind`,
 * `member_number`, and of administrators and ticketing managers whether they have an address, a password and an old one,
 * and the `mailbox` behind the address (`mailboxOf`, in the database's words).
 */
export const standingRows = part`
  select company_id, id as account_id, kind, member_number, address is not null as has_address,
    password_hash is not null as has_password, coalesce(password_policy = ${legacyMark}, false) as has_old_password,
    regexp_replace(lower(address), '[+][^@]*@', '@') as mailbox
  from identity_account where status = 'active' and kind = any(${[...companyKinds]}::text[])`
