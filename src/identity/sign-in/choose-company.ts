import type { Act } from '#platform/act.ts'
import { isMovedOn } from '#platform/acts/moved-on.ts'
import { type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { accountKey, findJourney, holdBoth, isUnchanged } from '../journeys/find-journey.ts'
import { accountOf } from '../journeys/move-journey.ts'
import type { AccountRow } from '../tables.ts'
import { goOn, type Look, lookAt, type Progress, type StepRefusal } from './go-on.ts'
import { keyOf, type Visit } from './visit.ts'

type Chosen = Outcome<StepRefusal | 'not-recognised' | 'no-address' | 'too-many-resends', Progress>

/** One number in several companies: after the right password the person says for which one he signs in. */
export async function chooseCompany(world: World, visit: Visit, companyId: string): Promise<Chosen> {
  const journey = await findJourney(world, keyOf(visit))
  if (!journey) return refused('journey-not-found')
  const chosen = world.act({ by: 'journey', id: journey.id }, async (act): Promise<Chosen> => {
    const known = accountOf(journey)
    if (journey.step !== 'company' || !journey.member_number || !known)
      return refused('journey-step-mismatch')
    const account = await accountIn(act, companyId, journey.member_number)
    // Asked after the choice was read: a new password since then is seen by `goOn` (attack-23).
    if (!(await isUnchanged(act, known))) return refused('journey-step-mismatch')
    if (!account) return refused('not-recognised')
    const proved = { account, visit, deviceIsNew: journey.device_is_new, failures: 0 }
    const [held, look] = await Promise.all([
      holdBoth(act, journey, accountKey(account)),
      act.row<Look>(sql`${lookAt(world, proved)}`),
    ])
    if (!look) throw new Error('Nothing was seen of an account.')
    return goOn(act, world, { ...proved, journey, seen: { ...look, account: held } })
  })
  // Somebody else came with the same proof at the same moment: one of them is in.
  return chosen.catch((fault) => {
    if (isMovedOn(fault)) return refused('journey-step-mismatch')
    throw fault
  })
}

function accountIn(act: Act, companyId: string, memberNumber: string): Promise<AccountRow | undefined> {
  return act.row<AccountRow>(sql`
    select * from identity_account
    where company_id = ${companyId} and member_number = ${memberNumber} and status = 'active'`)
}

/** The companies a member may choose from, oldest account first. */
export async function companiesOf(world: World, memberNumber: string): Promise<string[]> {
  const rows = await world.db.rows<{ company_id: string }>(sql`
    select company_id from identity_account
    where member_number = ${memberNumber} and status = 'active' order by id limit 50`)
  return rows.map((row) => row.company_id)
}
