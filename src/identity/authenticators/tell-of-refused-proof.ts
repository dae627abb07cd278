import type { Act } from '#platform/act.ts'
import { type Budget, reserveTry } from '#platform/tries/tries.ts'
import type { World } from '#platform/world.ts'
import type { AccountRef } from '../accounts/account-ref.ts'
import { tellOwner } from './tell-owner.ts'

/** What could not be proved, and in which browser: `refused` at a sign-in, `operation-refused` in a session. */
export interface RefusedProof extends AccountRef {
  event: 'refused' | 'operation-refused'
  deviceFamily: string
}

// One an hour each: who mistypes a few times, or guesses on, is not mailed for each of them.
const notices = {
  refused: { name: 'authenticator-refused-notice', tries: 1, restoresAfter: 60 * 60_000 },
  'operation-refused': { name: 'operation-refused-notice', tries: 1, restoresAfter: 60 * 60_000 },
} as const satisfies Record<RefusedProof['event'], Budget>

/**
 * Tells the owner that somebody with his password, or in his session, could not show what is asked after it: it may be the
 * first he hears of that (OWASP multifactor).
 */
export async function tellOfRefusedProof(act: Act, world: World, proof: RefusedProof): Promise<void> {
  const { companyId, accountId, event } = proof
  const subject = `${companyId} ${accountId}`
  const counted = { budget: notices[event], subject, scope: 'strangers' } as const
  // Over the act's own connection: a second one while the first is held could wait for ever.
  if (!(await reserveTry({ db: act, keys: world.keys }, counted)).allowed) return
  await tellOwner(act, world, proof)
}
