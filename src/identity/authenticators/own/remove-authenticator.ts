import type { Act } from '#platform/act.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { AccountRef } from '../../accounts/account-ref.ts'
import { deviceFamily } from '../../device-family.ts'
import type { Asking } from '../../step-up/asking.ts'
import { proofFor } from '../../step-up/proof-for.ts'
import { mustHaveAuthenticator } from '../extras.ts'
import { voidRecoveryCodes } from '../recovery-codes/issue-recovery-codes.ts'
import type { AuthenticatorKind } from '../tables.ts'
import { tellOwner } from '../tell-owner.ts'

type Refusal = 'authenticator-not-found' | 'authenticator-needed' | 'step-up-required'

/**
 * A person removes one of his authenticators, after a proof by one of them or by a recovery code. With the last one its
 * recovery codes end, too; the last one of whoever must have one stays until another is there.
 */
export function removeAuthenticator(world: World, asking: Asking, id: string): Promise<Outcome<Refusal>> {
  const { session, client } = asking
  const { companyId, accountId } = session
  return world.act(session, async (act) => {
    const kept = await authenticatorsOf(act, session)
    const going = kept.find((one) => one.id === id)
    if (!going) return refused('authenticator-not-found')
    const staying = kept.filter((one) => one !== going)
    const isLastUsable = !staying.some((one) => one.lost_at === null)
    if (isLastUsable && mustHaveAuthenticator(world.profile, session.kind))
      return refused('authenticator-needed')
    const wish = { operation: 'remove-authenticator', params: { id }, always: true }
    const proof = await proofFor(act, world, asking, wish)
    if (!proof.ok) return proof
    await act.run(sql`delete from identity_authenticator where company_id = ${companyId} and id = ${id}`)
    if (staying.length === 0) await voidRecoveryCodes(act, session)
    const family = deviceFamily(client.userAgent)
    act.note('authenticator-removed', {
      subject: accountId,
      companyId,
      data: { authenticator: id, kind: going.kind, left: staying.length },
      personal: { name: going.name, device: family, ip: client.ip },
    })
    const told = { companyId, accountId, deviceFamily: family, name: going.name }
    await tellOwner(act, world, { ...told, event: 'removed' })
    return done
  })
}

interface Kept {
  id: string
  kind: AuthenticatorKind
  name: string
  lost_at: Date | null
}

const authenticatorsOf = (act: Act, { companyId, accountId }: AccountRef) =>
  act.rows<Kept>(sql`
    select id, kind, name, lost_at from identity_authenticator
    where company_id = ${companyId} and account_id = ${accountId}`)
