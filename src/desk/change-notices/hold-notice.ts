import { accountsOf } from '#identity/public.ts'
import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { NoticeState } from './contract.ts'
import type { NoticeRow } from './tables.ts'

/** Which notice, and for a company's administrator whose. */
export interface NoticeRef {
  id: string
  companyId?: string
}

/** A notice, held until the act ends; of another company it is as unknown as none. */
export const holdNotice = (act: Act, { id, companyId }: NoticeRef) =>
  act.row<NoticeRow>(sql`
    select * from desk_change_notice
    where id = ${id} and (${companyId ?? null}::uuid is null or company_id = ${companyId ?? null}::uuid)
    for no key update`)

/**
 * Whether whoever handed a notice in is held or has left: what a stranger asked for in his session must not be carried out.
 * One that was entered at the desk is the desk's own.
 */
export async function isOfHeld(
  act: Act,
  {
    company_id,
    entered_by,
    entered_at_desk,
  }: Pick<NoticeRow, 'company_id' | 'entered_by' | 'entered_at_desk'>,
): Promise<boolean> {
  if (entered_at_desk) return false
  const [account] = await accountsOf(act, company_id, [entered_by])
  return account?.status !== 'active'
}

/** Leaves the fact of a step of a notice, in the company's own log. */
export function noteStep(
  act: Act,
  notice: Pick<NoticeRow, 'company_id' | 'id' | 'kind'>,
  state: NoticeState,
) {
  act.note(`change-notice-${state}`, {
    companyId: notice.company_id,
    data: { notice: notice.id, kind: notice.kind },
  })
}
