import type { Outcome } from '#platform/outcome.ts'
import { refused } from '#platform/outcome.ts'
import type { World } from '#platform/world.ts'
import { type Attempted, attempted } from '#risk/public.ts'
import type { AccountRow } from '../tables.ts'
import type { Visit } from './visit.ts'

/** Why a sign-in was refused: for the facts only. */
export type InnerReason =
  | 'wrong-door'
  | 'no-such-id'
  | 'no-password-yet'
  | 'not-active'
  | 'wrong-password'
  | 'tries-spent'
  | 'network-slowed'
  | 'not-a-member-login'
  | 'no-account'
  | 'temporary-card'

/** A refused password as the facts keep it. */
export interface Refused {
  visit: Visit
  why: InnerReason
  /** What was typed; kept as keyed hash, because people type passwords into the wrong field. */
  claimed: string
  /** Not kept: what many try alike shows an attack on the whole gate. */
  password: string
  /** Whether the device is one of the account's. */
  hasDevice: boolean
  account: Pick<AccountRow, 'company_id' | 'id'> | undefined
  /** The try that used up the budget: from here on there is a wait. */
  spent?: boolean
}

/** Refuses in the one neutral way: same words and same work whatever the reason, which only the fact knows (S1-46). */
export async function refuseSignIn(
  world: World,
  refusal: Refused,
): Promise<Outcome<'not-recognised', never>> {
  await noteRefused(world, refusal)
  return refused('not-recognised')
}

/** Leaves the fact of a refused sign-in; every kind of refusal costs this one act. */
export function noteRefused(world: World, refused: Refused): Promise<void> {
  const { visit, why, claimed, account, spent } = refused
  const mark = markOf(world, 'claimed id', claimed)
  const network = networkMark(world, visit.network ?? '')
  const about = account && { subject: account.id, companyId: account.company_id }
  return world.act({ by: 'journey', id: visit.journeyId }, async (act) => {
    // Nothing sealed here: a person's first sealed field costs a query more, and so would tell that he exists.
    act.note('sign-in-refused', { ...about, data: { why, claimed: mark, network, device: visit.family } })
    act.together(attempted(act, world, attemptOf(world, { ...refused, isRight: false, isFar: true })))
    if (spent) act.note('sign-in-delayed', { ...about, data: { claimed: mark } })
  })
}

type How = Pick<Attempted, 'isRight' | 'isFar'>

/** A try as the counters want it, right or wrong. */
export const attemptOf = (
  world: World,
  { visit, claimed, password, hasDevice, account, ...how }: Omit<Refused, 'why'> & How,
): Attempted => ({
  ...{ claimed, password, hasDevice, ...how, family: visit.family },
  network: visit.network && networkMark(world, visit.network),
  account: account && { companyId: account.company_id, accountId: account.id },
})

/** A network as the facts of refusals name it: the same one is recognised, and which it is stays unsaid. */
export const networkMark = (world: World, network: string) => markOf(world, 'refused network', network)

const markOf = (world: World, purpose: string, value: string) =>
  world.keys.mac(purpose, value).toString('base64url').slice(0, 16)
