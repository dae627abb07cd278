import { findMember } from '#membership/public.ts'
import type { Act } from '#platform/act.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { tryWithin } from '#platform/tries/within.ts'
import type { World } from '#platform/world.ts'
import { holdAccount, holdJourney } from '../journeys/find-journey.ts'
import { accountOf, moveJourney } from '../journeys/move-journey.ts'
import { compareCode, type RightCode, spendCode } from '../one-time-codes/check-code.ts'
import { networkMark } from '../sign-in/refuse-sign-in.ts'
import type { Visit } from '../sign-in/visit.ts'
import type { JourneyRow } from '../tables.ts'
import { about, journeyAt, type StepRefusal } from './journey.ts'
import { codeTries } from './reset-tries.ts'
import { scopeOfJourney } from './scope-of.ts'

/**
 * The code of a recovery; there is no way round it (S1-52). Resets have tries of their own (O3), spent before a code
 * is compared, so that whoever drains them here cannot keep the owner from signing in.
 */
export async function enterResetCode(
  world: World,
  visit: Visit,
  code: string,
): Promise<Outcome<StepRefusal | 'code-not-accepted'>> {
  const found = await journeyAt(world, visit, 'code')
  if (!found.ok) return found
  const journey = found.value
  const side = { scope: await scopeOfJourney(world.db, journey), network: visit.network }
  const right = await tryWithin(world, codeTries(world, journey, side), {
    look: async (allowed) => {
      const seen = await compareCode(world, { bound: { journeyId: journey.id }, code })
      return allowed ? seen : refused('code-not-accepted')
    },
    isRight: (seen) => seen.ok,
  })
  return world.act({ by: 'journey', id: journey.id }, async (act) => {
    const isAccepted = right.ok && (await accept(act, journey, right.value))
    act.note(isAccepted ? 'code-accepted' : 'code-refused', {
      ...about(journey),
      data: { purpose: 'recovery', ...(!isAccepted && { network: networkMark(world, visit.network ?? '') }) },
    })
    return isAccepted ? done : refused('code-not-accepted')
  })
}

async function accept(act: Act, journey: JourneyRow, right: RightCode): Promise<boolean> {
  if (!(await holdJourney(act, journey.id, 'code'))) return false
  if (!(await isStillHe(act, journey)) || !(await spendCode(act, right))) return false
  return moveJourney(act, { id: journey.id, from: 'code', to: 'new-password' })
}

// Who was suspended or changed meanwhile, and the nobody of an invented ID, go no further even with the right digits.
async function isStillHe(act: Act, journey: JourneyRow): Promise<boolean> {
  const key = accountOf(journey)
  if (key) return (await holdAccount(act, key)) !== undefined
  const member = journey.member_number === null ? undefined : await findMember(act, journey.member_number)
  return member !== undefined && (member.passwordSetAt ?? never) <= journey.created_at
}

const never = new Date(0)
