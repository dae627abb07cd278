import type { Act } from '#platform/act.ts'
import type { Cookie } from '#platform/http/route.ts'
import type { World } from '#platform/world.ts'
import { deviceFamily } from '../../device-family.ts'
import type { Asking } from '../../step-up/asking.ts'
import { issueRecoveryCodes, recoveryCodesLeft } from '../recovery-codes/issue-recovery-codes.ts'
import type { AuthenticatorKind } from '../tables.ts'
import { tellOwner } from '../tell-owner.ts'
import { enrol } from './enrol.ts'

/** What a person is shown of an authenticator just added, and the session's new cookie where it has opened by that. */
export interface Added {
  id: string
  cookie?: Cookie
  /** Shown this once, when the account had none: nobody is left with a lost telephone and nothing else. */
  recoveryCodes?: string[]
}

/** What follows once an authenticator's row is written: the fact, the notice, and recovery codes if there are none. */
export async function keepAuthenticator(
  act: Act,
  world: World,
  asking: Asking,
  added: { id: string; kind: AuthenticatorKind; name: string },
): Promise<Added> {
  const { session, client } = asking
  const family = deviceFamily(client.userAgent)
  act.note('authenticator-added', {
    subject: session.accountId,
    companyId: session.companyId,
    data: { authenticator: added.id, kind: added.kind },
    personal: { name: added.name, device: family, ip: client.ip },
  })
  const { companyId, accountId } = session
  await tellOwner(act, world, {
    companyId,
    accountId,
    event: 'added',
    deviceFamily: family,
    name: added.name,
  })
  if (!session.unenrolled && (await recoveryCodesLeft(act, session)) > 0) return { id: added.id }
  // Codes that led back here are void with that: they were others' to read, or on the paper that was lost.
  const recoveryCodes = await issueRecoveryCodes(act, world, session)
  return {
    id: added.id,
    recoveryCodes,
    ...(session.unenrolled && { cookie: await enrol(act, world, session) }),
  }
}
