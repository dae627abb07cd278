import { evenLimited, evenUnenrolled, type Session } from '#platform/author.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { World } from '#platform/world.ts'
import { endSession, endSessions } from './end-sessions.ts'

/** A signed-in person leaves: the session behind this browser's cookie ends. */
export function signOut(world: World, session: Session): Promise<void> {
  return world.act(evenLimited(evenUnenrolled(session)), async (act) => {
    await endSession(act, { ...session, why: 'signed-out' })
    act.note('signed-out', { data: { session: session.id } })
  })
}

/** A person ends one of his own sessions by its public id. */
export function endOwnSession(
  world: World,
  session: Session,
  id: string,
): Promise<Outcome<'session-not-found'>> {
  return world.act(session, async (act) => {
    const hasEnded = await endSession(act, { ...session, id, why: 'ended-by-owner' })
    if (!hasEnded) return refused('session-not-found')
    act.note('session-ended', { data: { session: id } })
    return done
  })
}

/** A person ends every session of his but this one. */
export function endOtherSessions(world: World, session: Session): Promise<void> {
  return world.act(session, async (act) => {
    const { companyId, accountId } = session
    const ended = await endSessions(act, { companyId, accountId, except: session.id, why: 'ended-by-owner' })
    act.note('other-sessions-ended', { data: { ended } })
  })
}
