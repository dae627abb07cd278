import type { Act } from '#platform/act.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { World } from '#platform/world.ts'
import { holdJourney } from '../journeys/find-journey.ts'
import { moveJourney } from '../journeys/move-journey.ts'
import { sideOf } from '../journeys/side-of.ts'
import { claimedId } from '../sign-in/claimed-id.ts'
import type { Visit } from '../sign-in/visit.ts'
import type { JourneyRow } from '../tables.ts'
import { type Claimant, claimantOf } from './claimant.ts'
import { journeyAt, type StepRefusal } from './journey.ts'
import { mayMail, type Side } from './reset-tries.ts'
import { sendResetCode } from './send-reset-code.ts'

/**
 * Takes the ID of who forgot his password. Whatever was typed, the answer is "enter the code": known, unknown,
 * suspended and without address do the same work and read the same words; only a mailbox knows more (attack-10).
 */
export async function identify(world: World, visit: Visit, typed: string): Promise<Outcome<StepRefusal>> {
  const found = await journeyAt(world, visit, 'identify')
  if (!found.ok) return found
  const claimed = claimedId(typed.normalize('NFKC'))
  const claimant = await claimantOf(world.db, found.value.door, claimed)
  const journey = identified(found.value, claimant, world.keys.mac('claimed id', claimed.text))
  const who = { accounts: claimant?.accounts ?? [], memberNumber: claimant?.memberNumber }
  const side = { scope: await sideOf(world.db, who, journey.device), network: visit.network }
  const to = (await mayMail(world, journey, side)) ? claimant?.to : undefined
  return world.act({ by: 'journey', id: journey.id }, (act) =>
    ask(act, world, { journey, visit, claimant, to, side }),
  )
}

interface Asked {
  journey: JourneyRow
  visit: Visit
  claimant: Claimant | undefined
  to: string | undefined
  side: Side
}

async function ask(
  act: Act,
  world: World,
  { journey, visit, claimant, to, side }: Asked,
): Promise<Outcome<StepRefusal>> {
  if (!(await holdJourney(act, journey.id, 'identify'))) return refused('journey-step-mismatch')
  await moveJourney(act, {
    id: journey.id,
    from: 'identify',
    to: 'code',
    askedCode: true,
    ...(journey.claimed_mac && { claimedMac: journey.claimed_mac }),
    ...(claimant?.account && { account: claimant.account }),
    ...(claimant?.memberNumber && { memberNumber: claimant.memberNumber }),
  })
  await sendResetCode(act, world, {
    journey,
    visit,
    kind: claimant?.kind ?? 'traveller',
    to,
    isResend: false,
    side,
  })
  return done
}

function identified(journey: JourneyRow, claimant: Claimant | undefined, claimedMac: Buffer): JourneyRow {
  return {
    ...journey,
    claimed_mac: claimedMac,
    member_number: claimant?.memberNumber ?? null,
    company_id: claimant?.account?.companyId ?? null,
    account_id: claimant?.account?.accountId ?? null,
    security_version: claimant?.account?.securityVersion ?? null,
  }
}
