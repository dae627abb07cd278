import type { Act } from '#platform/act.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import type { World } from '#platform/world.ts'
import { methodsOf } from '../authenticators/methods.ts'
import { findJourney, holdBoth } from '../journeys/find-journey.ts'
import { accountOf, moveJourney } from '../journeys/move-journey.ts'
import { type CodeTry, checkCode, type RightCode, spendCode } from '../one-time-codes/check-code.ts'
import { mustChangeFirst } from '../policy/outlived-password.ts'
import type { JourneyRow } from '../tables.ts'
import { codeOwner, sideOfSignIn } from './ask-code.ts'
import { finish } from './finish.ts'
import type { Progress, StepRefusal } from './go-on.ts'
import { networkMark } from './refuse-sign-in.ts'
import { forgiveMails } from './sign-in-mails.ts'
import { keyOf, type Visit } from './visit.ts'

/** The code from the mail. Wrong, used, replaced, expired, or tries spent: one refusal (S1-44). */
export async function enterCode(
  world: World,
  visit: Visit,
  code: string,
): Promise<Outcome<StepRefusal | 'code-not-accepted', Progress>> {
  const journey = await findJourney(world, keyOf(visit))
  if (!journey) return refused('journey-not-found')
  const owner = codeOwner(journey)
  if (journey.step !== 'code' || !owner) return refused('journey-step-mismatch')
  const scope = await sideOfSignIn(world.db, journey)
  const checked = await checkCode(world, { bound: { journeyId: journey.id }, owner, scope, code })
  const outcome = checked.ok
    ? await world.act({ by: 'journey', id: journey.id }, (act) =>
        accept(act, world, { journey, visit }, checked.value),
      )
    : checked
  if (!outcome.ok) await noteRefusedCode(world, { journey, visit }, 'sign-in')
  return outcome
}

async function accept(
  act: Act,
  world: World,
  { journey, visit }: { journey: JourneyRow; visit: Visit },
  right: RightCode & CodeTry,
): Promise<Outcome<'code-not-accepted', Progress>> {
  const key = accountOf(journey)
  const account = key && (await holdBoth(act, journey, key))
  // An authenticator added meanwhile is asked for in its place: the mailed code must not get around it.
  const isEnough = key !== undefined && (await methodsOf(act, world, key)).length === 0
  if (!account || !isEnough || !(await spendCode(act, right))) return refused('code-not-accepted')
  await forgiveMails(act, world, right)
  act.note('code-accepted', {
    subject: account.id,
    companyId: account.company_id,
    data: { purpose: 'sign-in' },
  })
  if (!mustChangeFirst(act, journey, account))
    return doneWith(
      await finish(act, world, {
        journey,
        account,
        visit,
        failures: 0,
        deviceIsNew: journey.device_is_new,
        proof: 'code',
      }),
    )
  await moveJourney(act, { id: journey.id, from: 'code', to: 'new-password' })
  return doneWith({ step: 'new-password' })
}

/** Leaves the fact of a refused code. */
export function noteRefusedCode(
  world: World,
  { journey, visit }: { journey: JourneyRow; visit: Pick<Visit, 'network'> },
  purpose: 'sign-in' | 'first-address',
): Promise<void> {
  const { company_id: companyId, account_id: subject } = journey
  return world.act({ by: 'journey', id: journey.id }, async (act) =>
    act.note('code-refused', {
      ...(companyId && subject && { companyId, subject }),
      data: { purpose, network: networkMark(world, visit.network ?? '') },
    }),
  )
}
