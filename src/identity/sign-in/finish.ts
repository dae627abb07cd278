import { sendMail } from '#mail/public.ts'
import type { Act } from '#platform/act.ts'
import type { World } from '#platform/world.ts'
import { learn, type Reckoned } from '#risk/public.ts'
import { assuranceOf, type SessionProof } from '../authenticators/assurance.ts'
import { endJourney } from '../journeys/move-journey.ts'
import { legacyMark } from '../policy/policies.ts'
import { rules } from '../rules.ts'
import { startSession } from '../sessions/start-session.ts'
import type { Progress, Proved } from './go-on.ts'
import { networkMark } from './refuse-sign-in.ts'
import { signalsOf } from './signals-of.ts'

/** A person who has proved himself, and by what. */
export interface Finishing extends Proved {
  proof: SessionProof
  /** How usual it was, where the act has just judged by it. */
  reckoned?: Reckoned
}

/** Ends a sign-in with a session of its own, learns from the proof, and tells the owner. */
export async function finish(act: Act, world: World, finishing: Finishing): Promise<Progress> {
  const { journey, account, visit, proof } = finishing
  const key = {
    companyId: account.company_id,
    accountId: account.id,
    securityVersion: account.security_version,
  }
  endJourney(act, { id: journey.id, from: journey.step, to: 'done', account: key })
  const session = startSession(act, world, {
    ...key,
    device: journey.device,
    network: visit.network,
    userAgentFamily: visit.family,
    proof,
    replaces: visit.oldSession,
  })
  const proved = { ...signalsOf(finishing), reckoned: finishing.reckoned }
  await Promise.all([
    learn(act, world, proved, proof === 'known-device' ? proof : 'code'),
    tellOwner(act, world, finishing),
  ])
  act.note('signed-in', {
    subject: account.id,
    companyId: account.company_id,
    data: {
      session: session.sessionId,
      door: journey.door,
      proof,
      assurance: assuranceOf(proof),
      oldPassword: account.password_policy === legacyMark,
      network: networkMark(world, visit.network ?? ''),
    },
    personal: { ip: visit.ip, device: visit.family },
  })
  // A passkey names the account only with its answer, when the journey has begun without one.
  const ended = { ...journey, step: 'done' as const, company_id: account.company_id, account_id: account.id }
  return { step: 'done', cookie: session.cookie, device: visit.shown?.renewed(act.now), ended }
}

/** S1-72 to S1-74: administrators and ticketing managers are told of each sign-in unless they switched it off. */
export async function tellOwner(
  act: Act,
  world: World,
  { account, visit }: Pick<Finishing, 'account' | 'visit'>,
): Promise<void> {
  if (account.kind === 'traveller' || !account.login_notice || !account.address) return
  if (!rules(act.now, act.dates).newRules) return
  await sendMail(act, world, {
    template: 'login-notice',
    to: account.address,
    language: account.language,
    account: account.id,
    companyId: account.company_id,
    values: { at: act.now, deviceFamily: visit.family, networkHint: visit.network },
  })
}
