import { done, type Outcome } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { Asking } from '../step-up/asking.ts'
import { proofFor } from '../step-up/proof-for.ts'

/** Switches the login notice on or off, from the next login on (S1-74). Codes and other mails cannot be switched off. */
export function chooseLoginNotice(
  world: World,
  asking: Asking,
  receive: boolean,
): Promise<Outcome<'step-up-required'>> {
  const { session } = asking
  return world.act(session, async (act) => {
    const proof = await proofFor(act, world, asking, {
      operation: 'change-login-notice',
      params: { receive },
    })
    if (!proof.ok) return proof
    await act.run(sql`
      update identity_account set login_notice = ${receive}
      where company_id = ${session.companyId} and id = ${session.accountId}`)
    act.note('login-notice-chosen', { data: { receive } })
    return done
  })
}
