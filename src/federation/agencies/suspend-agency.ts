import { endSessionsByAgency } from '#identity/public.ts'
import { done, doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { atDesk, type Desk } from './at-desk.ts'

/** The desk suspends an agency: it hands over nobody any more, and whoever came by it is signed out everywhere. */
export function suspendAgency(
  world: World,
  desk: Desk,
  handle: string,
): Promise<Outcome<'agency-not-found' | 'forbidden', { ended: number }>> {
  return atDesk<'agency-not-found', { ended: number }>(world, desk, async (act) => {
    const suspended = await act.run(sql`
      update federation_agency set suspended_at = ${act.now} where handle = ${handle} and suspended_at is null`)
    if (suspended !== 1) return refused('agency-not-found')
    const ended = await endSessionsByAgency(act, { agency: handle })
    act.note('agency-suspended', { data: { agency: handle, ended } })
    return doneWith({ ended })
  })
}

type ResumeRefusal = 'agency-not-found' | 'step-up-required'

/** The desk lets a suspended agency hand over again; revoked keys stay revoked. */
export function resumeAgency(
  world: World,
  desk: Desk,
  handle: string,
): Promise<Outcome<ResumeRefusal | 'forbidden'>> {
  return atDesk<ResumeRefusal, undefined>(world, desk, async (act, prove) => {
    const there = await act.row(sql`
      select 1 from federation_agency where handle = ${handle} and suspended_at is not null`)
    if (!there) return refused('agency-not-found')
    const proof = await prove(act, { operation: 'resume-agency', params: { agency: handle } })
    if (!proof.ok) return proof
    const resumed = await act.run(sql`
      update federation_agency set suspended_at = null where handle = ${handle} and suspended_at is not null`)
    if (resumed !== 1) return refused('agency-not-found')
    act.note('agency-resumed', { data: { agency: handle } })
    return done
  })
}
