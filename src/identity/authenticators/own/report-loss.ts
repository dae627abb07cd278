import { done, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { deviceFamily } from '../../device-family.ts'
import type { Asking } from '../../step-up/asking.ts'
import type { AuthenticatorKind } from '../tables.ts'
import { tellOwner } from '../tell-owner.ts'

/**
 * A person says that an authenticator is lost: it opens nothing from now on (NIST 4.3). No proof is asked, because
 * whoever has lost his telephone cannot give it; what is left still stands before the account, so a thief with the
 * session gains nothing by it, and the owner is told.
 */
export function reportLoss(
  world: World,
  { session, client }: Pick<Asking, 'session' | 'client'>,
  id: string,
): Promise<Outcome<'authenticator-not-found'>> {
  const { companyId, accountId } = session
  return world.act(session, async (act) => {
    const lost = await act.row<{ kind: AuthenticatorKind; name: string }>(sql`
      update identity_authenticator set lost_at = ${act.now}
      where company_id = ${companyId} and id = ${id} and account_id = ${accountId} and lost_at is null
      returning kind, name`)
    if (!lost) return refused('authenticator-not-found')
    const family = deviceFamily(client.userAgent)
    act.note('authenticator-lost', {
      subject: accountId,
      companyId,
      data: { authenticator: id, kind: lost.kind, why: 'reported' },
      personal: { name: lost.name, device: family, ip: client.ip },
    })
    const { name } = lost
    await tellOwner(act, world, { companyId, accountId, event: 'suspended', deviceFamily: family, name })
    return done
  })
}
