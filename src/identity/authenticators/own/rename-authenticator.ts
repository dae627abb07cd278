import type { Session } from '#platform/author.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'

/** An authenticator of one's own, under a new name. */
export interface Renaming {
  id: string
  name: string
}

/** A person calls one of his authenticators something else. */
export function renameAuthenticator(
  world: World,
  session: Session,
  { id, name }: Renaming,
): Promise<Outcome<'authenticator-not-found'>> {
  const { companyId, accountId } = session
  return world.act(session, async (act) => {
    const renamed = await act.run(sql`
      update identity_authenticator set name = ${name}
      where company_id = ${companyId} and id = ${id} and account_id = ${accountId}`)
    if (renamed !== 1) return refused('authenticator-not-found')
    const about = { subject: accountId, companyId }
    act.note('authenticator-renamed', { ...about, data: { authenticator: id }, personal: { name } })
    return done
  })
}
