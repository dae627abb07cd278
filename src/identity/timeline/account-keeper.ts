import type { Session } from '#platform/author.ts'
import type { Keeper } from '#platform/files/keeper.ts'
import type { World } from '#platform/world.ts'
import { listAuthenticators } from '../authenticators/own/list-authenticators.ts'
import { ownAccount } from '../own/own-account.ts'
import { listSessions } from '../sessions/list-sessions.ts'
import type { TimelineEntry } from './contract.ts'
import { showTimeline } from './show-timeline.ts'

// A page holds thirty facts; more than this is no person's doing.
const mostPages = 200

/** The account, what it is opened with, where it is open, and what happened to it. */
export const accountKeeper: Keeper = {
  part: 'account',
  async kept(world, session) {
    const account = await ownAccount(world.db, session)
    const listed = await listAuthenticators(world, session)
    return {
      kind: account.kind,
      signInId: account.sign_in_id,
      address: account.address,
      language: account.language,
      loginNotice: account.login_notice,
      passwordSetAt: account.password_set_at,
      authenticators: listed.ok ? listed.value.authenticators : [],
      sessions: await listSessions(world, session),
      timeline: await wholeTimeline(world, session),
    }
  },
}

async function wholeTimeline(world: World, session: Session): Promise<TimelineEntry[]> {
  const entries: TimelineEntry[] = []
  let after: string | undefined
  for (let page = 0; page < mostPages; page++) {
    const found = await showTimeline(world, session, { after })
    entries.push(...found.entries)
    if (!found.next) break
    after = found.next
  }
  return entries
}
