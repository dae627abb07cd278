import { endSessionsByAgency } from '#identity/public.ts'
import { type Asking, administer } from '#organisation/public.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'

/** The administrator ends a link; whoever came in by it is signed out. It takes no proof, for it only closes. */
export function unlinkPerson(
  asking: Asking,
  linkId: string,
): Promise<Outcome<'forbidden' | 'link-not-found'>> {
  const { companyId } = asking.session
  return administer(asking, async (act) => {
    const link = await act.row<{ account_id: string; person_id: string; handle: string }>(sql`
      delete from federation_link l using federation_contract c, federation_agency a
      where l.company_id = ${companyId} and l.id = ${linkId} and c.company_id = l.company_id and c.id = l.contract_id
        and a.id = c.agency_id
      returning l.account_id, l.person_id, a.handle`)
    if (!link) return refused('link-not-found')
    const ref = { agency: link.handle, companyId, accountId: link.account_id }
    const ended = await endSessionsByAgency(act, ref)
    act.note('agency-person-unlinked', {
      ...{ subject: link.account_id, data: { agency: link.handle, personId: link.person_id, ended } },
    })
    return done
  })
}
