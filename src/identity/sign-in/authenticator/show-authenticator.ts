import type { Act } from '#platform/act.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import type { World } from '#platform/world.ts'
import { methodsOf } from '../../authenticators/methods.ts'
import { askPasskey } from '../../authenticators/passkeys/ask-passkey.ts'
import { checkPasskey } from '../../authenticators/passkeys/check-passkey.ts'
import {
  checkTyped,
  type ProofRefusal,
  type RightProof,
  refusalOf,
  type Shown,
  spendRightProof,
} from '../../authenticators/showing/right-proof.ts'
import { findJourney, holdBoth } from '../../journeys/find-journey.ts'
import { accountOf, moveJourney } from '../../journeys/move-journey.ts'
import { mustChangeFirst } from '../../policy/outlived-password.ts'
import type { JourneyRow } from '../../tables.ts'
import { askAddress } from '../address/ask-address.ts'
import { sideOfSignIn } from '../ask-code.ts'
import { finish } from '../finish.ts'
import { lacksAddress, type Progress, type StepRefusal } from '../go-on.ts'
import { keyOf, type Visit } from '../visit.ts'
import { tellOfRefusal } from './tell-of-refusal.ts'

type Question = Awaited<ReturnType<typeof askPasskey>>

/** Asks for one of the account's passkeys, behind a right password. */
export async function askForPasskey(world: World, visit: Visit): Promise<Outcome<StepRefusal, Question>> {
  const journey = await findJourney(world, keyOf(visit))
  if (!journey) return refused('journey-not-found')
  const account = accountOf(journey)
  if (journey.step !== 'code' || !account) return refused('journey-step-mismatch')
  if (!(await methodsOf(world.db, world, account)).includes('passkey'))
    return refused('journey-step-mismatch')
  const wish = { purpose: 'second-factor', device: journey.device, journeyId: journey.id, account } as const
  return doneWith(await askPasskey(world.db, world, wish))
}

/** Second step of a sign-in for who has a passkey or an app: that, or a recovery code; a mailed code does not do. */
export async function showAuthenticator(
  world: World,
  visit: Visit,
  shown: Shown,
): Promise<Outcome<StepRefusal | ProofRefusal, Progress>> {
  const journey = await findJourney(world, keyOf(visit))
  if (!journey) return refused('journey-not-found')
  const account = accountOf(journey)
  if (journey.step !== 'code' || !account) return refused('journey-step-mismatch')
  if (!(await methodsOf(world.db, world, account)).includes(shown.by)) return refused('journey-step-mismatch')
  const right = await check(world, journey, shown)
  const outcome = right.ok
    ? await world.act({ by: 'journey', id: journey.id }, (act) =>
        accept(act, world, { journey, visit }, right.value),
      )
    : right
  if (!outcome.ok) await tellOfRefusal(world, { ...account, by: shown.by, visit })
  return outcome
}

async function check(
  world: World,
  journey: JourneyRow,
  shown: Shown,
): Promise<Outcome<ProofRefusal, RightProof>> {
  const account = accountOf(journey)
  if (!account) return refused(refusalOf[shown.by])
  if (shown.by !== 'passkey') {
    const scope = await sideOfSignIn(world.db, journey)
    return checkTyped(world, shown.by, { account, scope, code: shown.code })
  }
  const where = { purpose: 'second-factor', device: journey.device, journeyId: journey.id } as const
  return checkPasskey(world, shown.entry, where)
}

async function accept(
  act: Act,
  world: World,
  { journey, visit }: { journey: JourneyRow; visit: Visit },
  right: RightProof,
): Promise<Outcome<ProofRefusal, Progress>> {
  const key = accountOf(journey)
  const account = key && (await holdBoth(act, journey, key))
  const owner = key && { ...key, deviceFamily: visit.family }
  if (!account || !owner || !(await spendRightProof(act, world, right, owner)))
    return refused(refusalOf[right.by])
  act.note('code-accepted', {
    subject: account.id,
    companyId: account.company_id,
    data: { purpose: 'sign-in', by: right.by },
  })
  const mustChange = mustChangeFirst(act, journey, account)
  const proved = { journey, account, visit, failures: 0, deviceIsNew: journey.device_is_new }
  // First who he is, then the address: typing a new one must not be a way around what he has.
  if (lacksAddress(act, account)) return doneWith(await askAddress(act, { ...proved, mustChange }))
  if (!mustChange) return doneWith(await finish(act, world, { ...proved, proof: right.by }))
  await moveJourney(act, { id: journey.id, from: 'code', to: 'new-password' })
  return doneWith({ step: 'new-password' })
}
