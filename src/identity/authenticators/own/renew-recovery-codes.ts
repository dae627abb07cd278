import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import type { World } from '#platform/world.ts'
import { deviceFamily } from '../../device-family.ts'
import type { Asking } from '../../step-up/asking.ts'
import { proofFor } from '../../step-up/proof-for.ts'
import { methodsOf } from '../methods.ts'
import { issueRecoveryCodes } from '../recovery-codes/issue-recovery-codes.ts'
import { tellOwner } from '../tell-owner.ts'

/** Ten new recovery codes in place of the old ones, after a proof; only for who has an authenticator to recover. */
export function renewRecoveryCodes(
  world: World,
  asking: Asking,
): Promise<Outcome<'authenticator-not-found' | 'step-up-required', string[]>> {
  const { session, client } = asking
  const { companyId, accountId } = session
  return world.act(session, async (act) => {
    if ((await methodsOf(act, world, session)).length === 0) return refused('authenticator-not-found')
    const wish = { operation: 'renew-recovery-codes', params: {}, always: true }
    const proof = await proofFor(act, world, asking, wish)
    if (!proof.ok) return proof
    const codes = await issueRecoveryCodes(act, world, session)
    const family = deviceFamily(client.userAgent)
    await tellOwner(act, world, { companyId, accountId, event: 'codes-made', deviceFamily: family })
    return doneWith(codes)
  })
}
