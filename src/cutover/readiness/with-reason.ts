import { type Part, part } from '#platform/sql.ts'
import type { Reason } from '../rehearsal/findings.ts'
import { managers, travellers } from '../rehearsal/standing.ts'

const ofMember = part`(s.kind <> 'traveller' or s.card = 'full')`

/** Which standings have which reason: `findingsOf` in the database's words, for lists that are read a page at a time. */
const conditions: Record<Reason, Part> = {
  'no-address': part`not s."hasAddress" and not s."onlyMobile" and ${ofMember}`,
  'mobile-only': part`not s."hasAddress" and s."onlyMobile"`,
  'no-password': part`not s."hasPassword" and ${ofMember}`,
  'old-password': part`s."hasOldPassword"`,
  'temporary-card': part`s.card = 'temporary'`,
  'not-registered': part`s.kind = 'traveller' and s.card is null`,
  'digits-only-id': part`false`,
  'duplicate-holder': part`s."isTwice"`,
  'shared-address': part`s."isShared"`,
  'no-department': part`not s."hasDepartment"`,
}

/** The people of a company in whose way this stands, as rows of `managers` and `travellers`. */
export const withReason = (companyId: string, reason: Reason): Part => part`
  select s.* from (${managers(companyId)}) s where ${conditions[reason]}
  union all
  select s.* from (${travellers(companyId)}) s where ${conditions[reason]}`
