import type { Session } from '#platform/author.ts'
import { type Part, part } from '#platform/sql.ts'

/**
 * Whether somebody may read a case `v`, as a piece of a query: the CISO, who opened it, and whoever was named for it (S2-50);
 * never who it is about: another CISO decides it.
 */
export const mayRead = (session: Pick<Session, 'kind' | 'accountId'>): Part => part`
  (${session.kind === 'ciso'}::boolean or v.opened_by = ${session.accountId}
    or exists (select 1 from assurance_violation_reader r
      where r.violation_id = v.id and r.account_id = ${session.accountId}))
  and not exists (select 1 from assurance_colleague c
    where c.id = v.colleague_id and c.staff_account_id = ${session.accountId})`
