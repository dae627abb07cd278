import { sendMail } from '#mail/public.ts'
import type { Act } from '#platform/act.ts'
import type { Kind } from '#platform/author.ts'
import type { Outcome } from '#platform/outcome.ts'
import type { World } from '#platform/world.ts'
import { issueCode } from '../one-time-codes/issue-code.ts'
import { seenOf, type Visit } from '../sign-in/visit.ts'
import type { JourneyRow } from '../tables.ts'
import { mayReach, resetOwner, type Side } from './reset-tries.ts'

/** A code of a recovery; without `to` nobody gets it. */
export interface ResetCode {
  /** With what was learnt from the typed ID. */
  journey: JourneyRow
  visit: Visit
  kind: Kind
  to: string | undefined
  isResend: boolean
  side: Side
}

/** Makes a reset code and mails it; for nobody it does the same work, down to a mail that is wiped unsent (attack-10). */
export async function sendResetCode(
  act: Act,
  world: World,
  { journey, visit, kind, to: address, isResend, side }: ResetCode,
): Promise<Outcome<'too-many-resends'>> {
  const to = (await mayReach(act, world, { journey, to: address, side })) ? address : undefined
  const { company_id: companyId, account_id: accountId } = journey
  const issued = await issueCode(act, world, {
    purpose: 'recovery',
    bound: { journeyId: journey.id },
    owner: resetOwner(journey),
    account: companyId && accountId ? { companyId, accountId } : undefined,
    to,
    kind,
    language: journey.language,
    ...seenOf(visit),
    isResend,
  })
  if (issued.ok && to === undefined) await mailNobody(act, world, journey, visit)
  return issued
}

// It has expired when it is written, so delivery wipes it; what it costs here is what a real one costs.
async function mailNobody(act: Act, world: World, journey: JourneyRow, visit: Visit): Promise<void> {
  await sendMail(act, world, {
    template: 'one-time-code',
    to: 'nobody@nobody.invalid',
    language: journey.language,
    expiresAt: act.now,
    values: {
      code: '000000',
      purpose: 'reset',
      kind: 'traveller',
      ...seenOf(visit),
      validMinutes: world.profile.codes.minutes,
      at: act.now,
    },
  })
}
