import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'

/** Nobody begins or ends a self-registration of this company until it is released. False when it was held, or never opened. */
export async function holdSelfRegistration(act: Act, companyId: string): Promise<boolean> {
  const held = await act.run(sql`
    update organisation_self_registration set held_at = ${act.now}
    where company_id = ${companyId} and held_at is null`)
  if (held === 1) act.note('self-registration-held', { companyId, data: {} })
  return held === 1
}

/** What its administrator has set holds again. False when it was not held. */
export async function releaseSelfRegistration(act: Act, companyId: string): Promise<boolean> {
  const released = await act.run(sql`
    update organisation_self_registration set held_at = null
    where company_id = ${companyId} and held_at is not null`)
  if (released === 1) act.note('self-registration-released', { companyId, data: {} })
  return released === 1
}
