import { standingRows } from '#identity/public.ts'
import { memberStandingRows } from '#membership/public.ts'
import { managerStandingRows } from '#organisation/public.ts'
import type { CompanyKind } from '#platform/author.ts'
import { type Part, part } from '#platform/sql.ts'

/** What decides whether somebody can sign in on a day; the same for thousands of people. */
export interface Standing {
  kind: CompanyKind
  hasAddress: boolean
  hasPassword: boolean
  /** From before the cut-over. */
  hasOldPassword: boolean
  /** Of the old system's addresses only the abolished mobile one was there. */
  onlyMobile: boolean
  /** A colleague reads the same mailbox. */
  isShared: boolean
  /** A colleague of the same name has an administrator ID, too. */
  isTwice: boolean
  hasDepartment: boolean
  /** Of a traveller's membership; null when the programme knows no such number. */
  card: 'full' | 'temporary' | null
}

/** The columns of a standing, to group by. */
export const standingColumns = part`
  kind, "hasAddress", "hasPassword", "hasOldPassword", "onlyMobile", "isShared", "isTwice", "hasDepartment", card`

const everywhere = part`true`
const within = (companyId: string | undefined) =>
  companyId === undefined ? everywhere : part`a.company_id = ${companyId}`

/** Administrators and ticketing managers, one a row with `company_id` and `account_id`; of one company or of all. */
export const managers = (companyId?: string): Part => part`
  select a.company_id, a.account_id, a.kind, a.has_address as "hasAddress", a.has_password as "hasPassword",
    a.has_old_password as "hasOldPassword", coalesce(c.only_mobile, false) as "onlyMobile",
    count(a.mailbox) over (partition by a.company_id, a.mailbox) > 1 as "isShared",
    count(p.holder) over (partition by a.company_id, p.holder) > 1 as "isTwice",
    coalesce(p.has_department, true) as "hasDepartment", null::text as card
  from (${standingRows}) a
  left join (${managerStandingRows}) p on p.company_id = a.company_id and p.account_id = a.account_id
  left join cutover_person c on c.account_id = a.account_id
  where a.kind <> 'traveller' and ${within(companyId)}`

/** Travellers in the same shape: what the programme knows of their number. */
export const travellers = (companyId?: string): Part => part`
  select a.company_id, a.account_id, a.kind, coalesce(m.has_address, false) as "hasAddress",
    coalesce(m.has_password, false) as "hasPassword", false as "hasOldPassword", false as "onlyMobile",
    false as "isShared", false as "isTwice", true as "hasDepartment", m.card
  from (${standingRows}) a
  left join (${memberStandingRows}) m on m.number = a.member_number
  where a.kind = 'traveller' and ${within(companyId)}`

/** People of the old system whose line was left out and who have not come in since, with `company_id`, `id`, `role`, `reason`. */
export const leftOutRows = (companyId?: string): Part => part`
  select a.company_id, a.id, a.role, a.reason from cutover_left_out a
  where ${within(companyId)} and not exists (
    select 1 from cutover_person c where c.company_id = a.company_id and c.id = a.id)`
