import { proveMember } from '#identity/public.ts'
import type { CheckedMember } from '#membership/public.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { MemberProof } from '../contract.ts'
import { findJoining, holdJoining, type JoiningRow, type JoiningVisit } from './find-joining.ts'
import { whyNotNew } from './why-not-new.ts'

type Refusal =
  | 'journey-not-found'
  | 'journey-step-mismatch'
  | 'not-recognised'
  | 'temporary-card'
  | 'member-without-address'
  | 'already-registered'
  | 'already-waiting'

/**
 * Second step: the member number, proved by the member password with the sign-in's own check, tries and words (O1). What
 * else stands against it – a temporary card, no address, registered already – is told only to whoever knew the password.
 */
export async function proveMembership(
  world: World,
  visit: JoiningVisit,
  proof: MemberProof,
): Promise<Outcome<Refusal>> {
  const joining = await findJoining(world, visit)
  if (!joining) return refused('journey-not-found')
  if (joining.step !== 'member') return refused('journey-step-mismatch')
  const { device, client } = visit
  const proved = await proveMember(world, { device, network: client.network }, proof)
  if (!proved.ok) {
    await noteRefused(world, joining, proved.refusal)
    return proved
  }
  return world.act(authorOf(joining), async (act) => {
    if (!(await holdJoining(act, joining, 'member'))) return refused('journey-step-mismatch')
    const trouble =
      troubleWith(proved.value) ?? (await whyNotNew(act, joining.company_id, proved.value.number))
    if (trouble) {
      act.note('self-registration-refused', { data: { why: trouble } })
      return refused(trouble)
    }
    await act.run(sql`
      update organisation_joining set step = 'details', member_number = ${proved.value.number}, proved_at = ${act.now}
      where company_id = ${joining.company_id} and id = ${joining.id}`)
    return done
  })
}

/** Codes at sign-in go to the programme's address: without one he could not get in (S1-30, S1-47). */
const troubleWith = ({ address }: CheckedMember) => (address ? undefined : 'member-without-address')

/** Whoever registers himself has no account yet: his joining is the author. */
export const authorOf = ({ id, company_id }: JoiningRow) =>
  ({ by: 'journey', id, companyId: company_id }) as const

const noteRefused = (world: World, joining: JoiningRow, why: string) =>
  world.act(authorOf(joining), async (act) => act.note('self-registration-refused', { data: { why } }))
