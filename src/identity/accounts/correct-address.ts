import type { Act } from '#platform/act.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { replaceFirstAddress } from '../first-address/replace-first-address.ts'
import { endSessions } from '../sessions/end-sessions.ts'
import type { AccountRef } from './account-ref.ts'
import { holdForChange } from './hold-account.ts'
import { tellBothAddresses } from './tell-both-addresses.ts'
import { voidOpen } from './void-open.ts'

/** The right address of a ticketing manager, as his company administrator enters it. */
export interface AddressCorrection extends AccountRef {
  address: string
  /** The desk corrects an administrator's too, from a change notice form (S1-68). */
  atDesk?: true
}

/**
 * Corrects a ticketing manager's address (S1-69, S1-71): codes and links on their way die, his sessions end, the old
 * and the new address are told, and the next code goes to the new one only. An administrator's goes by form to the desk
 * (S1-68).
 */
export async function correctAddress(
  act: Act,
  world: World,
  wish: AddressCorrection,
): Promise<Outcome<'account-not-found'>> {
  const before = await holdForChange(act, wish)
  const isTheirs = before?.kind === 'ticketing-manager' || (wish.atDesk && before?.kind === 'administrator')
  if (!before || !isTheirs || before.status === 'closed') return refused('account-not-found')
  if (before.address === wish.address) return done
  await act.run(sql`
    update identity_account set address = ${wish.address}, address_version = address_version + 1,
      security_version = security_version + 1
    where company_id = ${wish.companyId} and id = ${wish.accountId}`)
  await endSessions(act, { companyId: wish.companyId, accountId: wish.accountId, why: 'address-changed' })
  await voidOpen(act, wish)
  await replaceFirstAddress(act, wish)
  await tellBothAddresses(act, world, before, wish.address)
  act.note('address-corrected', {
    companyId: wish.companyId,
    subject: wish.accountId,
    personal: { before: before.address, after: wish.address },
  })
  return done
}
