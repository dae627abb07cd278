import { administratorsToTell, proofFor } from '#identity/public.ts'
import {
  type Asking,
  addAdministrator,
  changeCompanyData,
  correctAdministrator,
  removeAdministrator,
  replaceAdministrator,
} from '#organisation/public.ts'
import type { Act } from '#platform/act.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { atTheDesk } from '../../at-the-desk.ts'
import { holdNotice, isOfHeld, noteStep } from '../hold-notice.ts'
import type { NoticeRow } from '../tables.ts'
import { tellNewId, tellReaders } from '../tell-company.ts'

/** What came of it: a new administrator's ID, to be passed on apart from the completion mail (S1-64). */
export interface Applied {
  signInId?: string
  /** The ID was mailed to somebody of the company. */
  idMailed?: boolean
}

type CannotBe = 'address-shared' | 'administrator-not-found' | 'last-administrator'
type Refusal =
  | CannotBe
  | 'change-notice-not-found'
  | 'change-notice-stands-elsewhere'
  | 'change-notice-of-held'
  | 'step-up-required'

/** Carries an approved notice out, all of it in one act: a successor's ID and the deletion of the old one too (S1-84). */
export function applyChangeNotice(
  asking: Asking,
  id: string,
): Promise<Outcome<Refusal | 'forbidden', Applied>> {
  const { world, session } = asking
  return atTheDesk<Refusal, Applied>(asking, async (act) => {
    const notice = await holdNotice(act, { id })
    if (!notice) return refused('change-notice-not-found')
    if (notice.state !== 'approved') return refused('change-notice-stands-elsewhere')
    if (await isOfHeld(act, notice)) return refused('change-notice-of-held')
    const proof = await proofFor(act, world, asking, { operation: 'apply-change-notice', params: { id } })
    if (!proof.ok) return proof
    // Who is to read of it, as it is before: an administrator who goes with it reads it too.
    const readers = await administratorsToTell(act, notice.company_id)
    const applied = await carryOut(act, world, notice)
    if (!applied.ok) return applied
    const { added } = applied.value
    await act.run(sql`
      update desk_change_notice set state = 'applied', applied_by = ${session.accountId}, applied_at = ${act.now},
        ended_at = ${act.now}, sign_in_id = ${added?.signInId}
      where company_id = ${notice.company_id} and id = ${id}`)
    noteStep(act, notice, 'applied')
    await tellReaders(act, world, readers, { notice, event: 'applied' })
    if (!added) return doneWith({})
    const idMailed = await tellNewId(act, world, { companyId: notice.company_id, ...added })
    return doneWith({ signInId: added.signInId, idMailed })
  })
}

interface Carried {
  added?: { accountId: string; signInId: string }
}

/** Each refusal comes before the first change, for a refused act is kept as it is. */
async function carryOut(act: Act, world: World, notice: NoticeRow): Promise<Outcome<CannotBe, Carried>> {
  const { company_id: companyId, person_id: personId, kind, content } = notice
  const { administrator, address, company } = content
  if (kind === 'company-data' && company) {
    await changeCompanyData(act, companyId, company)
    return doneWith({})
  }
  if (kind === 'add-administrator' && administrator)
    return asAdded(await addAdministrator(act, world, { ...administrator, companyId }))
  if (kind === 'replace-administrator' && administrator && personId)
    return asAdded(await replaceAdministrator(act, world, { companyId, personId, administrator }))
  if (kind === 'delete-administrator' && personId)
    return withNothing(await removeAdministrator(act, world, { companyId, personId }))
  if (kind === 'correct-address' && address && personId)
    return withNothing(await correctAdministrator(act, world, { companyId, personId, address }))
  throw new Error(`A change notice without what its kind needs: ${kind}.`)
}

type Added = { accountId: string; signInId: string }
const asAdded = <R extends string>(outcome: Outcome<R, Added>): Outcome<R, Carried> =>
  outcome.ok ? doneWith({ added: outcome.value }) : outcome
const withNothing = <R extends string>(outcome: Outcome<R>): Outcome<R, Carried> =>
  outcome.ok ? doneWith({}) : outcome
