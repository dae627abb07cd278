import { part } from '#platform/sql.ts'

/** Members for questions over all of them: `number`, `card` (full or temporary), whether they have an address and a password. */
export const memberStandingRows = part`
  select number, status as card, address is not null as has_address, password_hash is not null as has_password
  from membership_member`
