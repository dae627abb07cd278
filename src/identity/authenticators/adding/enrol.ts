import type { Act } from '#platform/act.ts'
import type { Session } from '#platform/author.ts'
import type { Cookie } from '#platform/http/route.ts'
import type { World } from '#platform/world.ts'
import { endSessions } from '../../sessions/end-sessions.ts'
import { rotateSession } from '../../sessions/start-session.ts'

/**
 * Opens the session of who has just added the authenticator that he had to have: under a new id, for its trust has risen
 * (attack-22). All others of the account end: one that a stranger began with password and mailed code, and that waits
 * unenrolled, must not come to life by what the owner has added.
 */
export async function enrol(act: Act, world: World, session: Session): Promise<Cookie> {
  const { companyId, accountId, id } = session
  const ended = await endSessions(act, { companyId, accountId, except: id, why: 'authenticator-added' })
  if (ended > 0) act.note('other-sessions-ended', { data: { ended, why: 'authenticator-added' } })
  return rotateSession(act, world, session)
}
