import { endSessionsByAgency } from '#identity/public.ts'
import type { Author } from '#platform/author.ts'
import { done, doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { deskOnly } from './desk-only.ts'

/** The desk suspends an agency: it hands over nobody any more, and whoever came by it is signed out everywhere. */
export function suspendAgency(
  world: World,
  author: Author,
  handle: string,
): Promise<Outcome<'agency-not-found', { ended: number }>> {
  deskOnly(author)
  return world.act(author, async (act) => {
    const suspended = await act.run(sql`
      update federation_agency set suspended_at = ${act.now} where handle = ${handle} and suspended_at is null`)
    if (suspended !== 1) return refused('agency-not-found')
    const ended = await endSessionsByAgency(act, { agency: handle })
    act.note('agency-suspended', { data: { agency: handle, ended } })
    return doneWith({ ended })
  })
}

/** The desk lets a suspended agency hand over again; revoked keys stay revoked. */
export function resumeAgency(
  world: World,
  author: Author,
  handle: string,
): Promise<Outcome<'agency-not-found'>> {
  deskOnly(author)
  return world.act(author, async (act) => {
    const resumed = await act.run(sql`
      update federation_agency set suspended_at = null where handle = ${handle} and suspended_at is not null`)
    if (resumed !== 1) return refused('agency-not-found')
    act.note('agency-resumed', { data: { agency: handle } })
    return done
  })
}
