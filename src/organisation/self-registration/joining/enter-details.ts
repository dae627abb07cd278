import { findMember } from '#membership/public.ts'
import type { Act } from '#platform/act.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { holdCompany } from '../../company/company-of.ts'
import { enterTraveller } from '../../people/enter-traveller.ts'
import { areDepartments } from '../../people/free-for.ts'
import { receiveApplication } from '../applications/receive-application.ts'
import type { OwnDetails } from '../contract.ts'
import { findJoining, holdJoining, type JoiningRow, type JoiningVisit } from './find-joining.ts'
import { authorOf } from './prove-membership.ts'
import { hasLeft, whyNotNew } from './why-not-new.ts'

type Trouble = 'already-registered' | 'already-waiting' | 'department-not-found'
type Refusal = Trouble | 'journey-not-found' | 'journey-step-mismatch'

/**
 * Last step: department and names by the rules of the administrator's own form. He is registered at once, or waits until
 * the administrator agrees: if the company has set so, or if he is one who has left it (S1-76).
 */
export async function enterDetails(
  world: World,
  visit: JoiningVisit,
  details: OwnDetails,
): Promise<Outcome<Refusal>> {
  const joining = await findJoining(world, visit)
  if (!joining) return refused('journey-not-found')
  if (joining.step !== 'details') return refused('journey-step-mismatch')
  return world.act(authorOf(joining), async (act) => {
    // The company first, as setting its password does: the other order round, each could wait for the other.
    const company = await holdCompany(act, joining.company_id)
    // The row is locked: of any number of submissions one goes on, and the others find it moved.
    const held = await holdJoining(act, joining, 'details')
    if (!held?.member_number) return refused('journey-step-mismatch')
    if (!(await isStillProved(act, held))) return refused('journey-not-found')
    const trouble = await troubleWith(act, held, details)
    if (trouble) return refused(trouble)
    const wish = { ...details, memberNumber: held.member_number, language: held.language }
    const mustWait = held.must_agree || (await hasLeft(act, company.id, held.member_number))
    if (mustWait) await receiveApplication(act, world, { company, wish })
    else await enterTraveller(act, world, { company, wish, by: 'self-registration' })
    await act.run(sql`
      update organisation_joining set step = 'done', outcome = ${mustWait ? 'waiting' : 'registered'}
      where company_id = ${joining.company_id} and id = ${joining.id}`)
    return done
  })
}

async function troubleWith(
  act: Act,
  { company_id, member_number }: JoiningRow,
  { departmentId }: OwnDetails,
) {
  const trouble = member_number ? await whyNotNew(act, company_id, member_number) : undefined
  if (trouble) return trouble
  return (await areDepartments(act, company_id, [departmentId])) ? undefined : 'department-not-found'
}

/** A member password set since the proof makes it worthless: whoever knew the old one may not go on (attack-23). */
async function isStillProved(act: Act, { member_number, proved_at }: JoiningRow): Promise<boolean> {
  const member = member_number ? await findMember(act, member_number) : undefined
  if (member?.status !== 'full' || !proved_at) return false
  return member.passwordSetAt === undefined || member.passwordSetAt <= proved_at
}
