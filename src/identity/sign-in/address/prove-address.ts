import type { Act } from '#platform/act.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import type { World } from '#platform/world.ts'
import { holdForChange } from '../../accounts/hold-account.ts'
import { enrolAddress } from '../../first-address/enrol-address.ts'
import { accountKey, findJourney, holdJourney } from '../../journeys/find-journey.ts'
import { accountOf, moveJourney } from '../../journeys/move-journey.ts'
import { type CodeTry, checkCode, type RightCode, spendCode } from '../../one-time-codes/check-code.ts'
import { isShared } from '../../own/is-shared.ts'
import { mustChangeFirst } from '../../policy/outlived-password.ts'
import type { AccountRow, JourneyRow } from '../../tables.ts'
import { codeOwner, sideOfSignIn } from '../ask-code.ts'
import { noteRefusedCode } from '../enter-code.ts'
import { finish } from '../finish.ts'
import type { Progress, StepRefusal } from '../go-on.ts'
import { forgiveMails } from '../sign-in-mails.ts'
import { keyOf, type Visit } from '../visit.ts'

/**
 * The code that reached the first address proves it (O8). Only then does the account get it, and only limited; the
 * sign-in goes on (S1-79). Wrong, used, replaced, expired, or tries spent: one refusal (S1-44).
 */
export async function proveAddress(
  world: World,
  visit: Visit,
  code: string,
): Promise<Outcome<StepRefusal | 'code-not-accepted' | 'address-shared', Progress>> {
  const journey = await findJourney(world, keyOf(visit))
  if (!journey) return refused('journey-not-found')
  const owner = codeOwner(journey)
  if (journey.step !== 'prove-address' || !owner) return refused('journey-step-mismatch')
  const scope = await sideOfSignIn(world.db, journey)
  const checked = await checkCode(world, { bound: { journeyId: journey.id }, owner, scope, code })
  const outcome = checked.ok
    ? await world.act({ by: 'journey', id: journey.id }, (act) => accept(act, world, visit, checked.value))
    : checked
  if (!outcome.ok && outcome.refusal === 'code-not-accepted')
    await noteRefusedCode(world, { journey, visit }, 'first-address')
  return outcome
}

async function accept(
  act: Act,
  world: World,
  visit: Visit,
  right: RightCode & CodeTry,
): Promise<Outcome<StepRefusal | 'code-not-accepted' | 'address-shared', Progress>> {
  const journey = await holdJourney(act, visit.journeyId, 'prove-address')
  const key = journey && accountOf(journey)
  if (!journey?.new_address || !key) return refused('journey-step-mismatch')
  // First, as everybody does who changes an account and its codes.
  await holdForChange(act, key)
  // The newest code of the journey went to the address that stands in it now: another address made a newer one.
  if (!(await spendCode(act, right))) return refused('code-not-accepted')
  // Asked again: a colleague may have taken it while the code was on its way.
  if (await isShared(act, key, journey.new_address)) return refused('address-shared')
  const account = await enrolAddress(act, world, {
    key,
    address: journey.new_address,
    deviceFamily: visit.family,
    network: visit.network,
  })
  if (!account) return refused('journey-not-found')
  await forgiveMails(act, world, right)
  act.note('code-accepted', {
    subject: account.id,
    companyId: account.company_id,
    data: { purpose: 'first-address' },
  })
  return doneWith(await goOnWith(act, world, { journey, account, visit }))
}

async function goOnWith(
  act: Act,
  world: World,
  { journey, account, visit }: { journey: JourneyRow; account: AccountRow; visit: Visit },
): Promise<Progress> {
  const deviceIsNew = journey.device_is_new
  if (!mustChangeFirst(act, journey, account))
    return finish(act, world, { journey, account, visit, deviceIsNew, failures: 0, proof: 'code' })
  await moveJourney(act, {
    id: journey.id,
    from: 'prove-address',
    to: 'new-password',
    account: accountKey(account),
  })
  return { step: 'new-password' }
}
