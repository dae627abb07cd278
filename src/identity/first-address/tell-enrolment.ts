import { type Mail, maskAddress, sendMails } from '#mail/public.ts'
import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { AccountRow } from '../tables.ts'
import type { Enrolment } from './enrol-address.ts'

/** Tells at once the new address, and every administrator of the company who could notice that it is a stranger's (O8). */
export async function tellEnrolment(
  act: Act,
  world: World,
  { address, deviceFamily, network }: Enrolment,
  account: AccountRow,
): Promise<void> {
  // No traveller has an address of his own here.
  const kind = account.kind === 'administrator' ? 'administrator' : 'ticketing-manager'
  const own: Mail = {
    template: 'first-address-entered',
    to: address,
    language: account.language,
    account: account.id,
    companyId: account.company_id,
    values: { at: act.now, deviceFamily, kind },
  }
  const values = {
    at: act.now,
    deviceFamily,
    networkHint: network,
    newMasked: maskAddress(address),
    signInId: account.sign_in_id ?? '',
    kind,
  } as const
  const toldAdministrators = await administratorsToTell(act, account)
  await sendMails(act, world, [
    own,
    ...toldAdministrators.map(
      ({ id, language, to }): Mail => ({
        ...{ template: 'first-address-waiting', to, language, account: id, companyId: account.company_id },
        values,
      }),
    ),
  ])
}

/** Those whose own address is settled. A company never has more than a handful; the limit keeps one act small. */
function administratorsToTell(act: Act, account: AccountRow) {
  return act.rows<Pick<AccountRow, 'id' | 'language'> & { to: string }>(sql`
    select id, language, address as to from identity_account
    where company_id = ${account.company_id} and id <> ${account.id} and kind = 'administrator' and status = 'active'
      and address is not null and limited_since is null
    order by id limit 50`)
}
