import { sendMail } from '#mail/public.ts'
import type { Act } from '#platform/act.ts'
import type { World } from '#platform/world.ts'
import type { AccountRow } from '../tables.ts'

/** Tells a manager's address that his password is a new one, whoever set it: if it was not he, he learns it so. */
export async function tellPasswordChanged(
  act: Act,
  world: World,
  account: AccountRow,
  deviceFamily: string,
): Promise<void> {
  if (account.address === null) return
  await sendMail(act, world, {
    template: 'password-changed',
    to: account.address,
    language: account.language,
    account: account.id,
    companyId: account.company_id,
    values: { at: act.now, deviceFamily, kind: account.kind },
  })
}
