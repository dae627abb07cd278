import type { World } from '#platform/world.ts'
import type { AccountRef } from '../../accounts/account-ref.ts'
import type { Method } from '../../authenticators/methods.ts'
import { tellOfRefusedProof } from '../../authenticators/tell-of-refused-proof.ts'
import { networkMark } from '../refuse-sign-in.ts'
import type { Visit } from '../visit.ts'

/** Somebody knew the password and could not show what is asked after it. Leaves the fact, and tells the owner. */
export function tellOfRefusal(
  world: World,
  { companyId, accountId, by, visit }: AccountRef & { by: Method; visit: Visit },
): Promise<void> {
  return world.act({ by: 'journey', id: visit.journeyId }, async (act) => {
    const network = networkMark(world, visit.network ?? '')
    act.note('code-refused', { companyId, subject: accountId, data: { purpose: 'sign-in', by, network } })
    const refused = { companyId, accountId, event: 'refused', deviceFamily: visit.family } as const
    await tellOfRefusedProof(act, world, refused)
  })
}
