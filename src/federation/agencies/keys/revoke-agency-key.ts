import { endSessionsByAgency } from '#identity/public.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { agencyCalled } from '../agency.ts'
import { atDesk, type Desk } from '../at-desk.ts'

/** Which key, and whether those who came by it must leave: yes when it was stolen, no when it was only replaced. */
export interface KeyRevocation {
  handle: string
  kid: string
  endSessions: boolean
}

type Refusal = 'agency-not-found' | 'key-not-found'

/** The desk revokes a key: from the commit on no server takes it, and nothing that was signed with it. It takes no proof, for it only closes. */
export function revokeAgencyKey(
  world: World,
  desk: Desk,
  wish: KeyRevocation,
): Promise<Outcome<Refusal | 'forbidden', { ended: number }>> {
  return atDesk<Refusal, { ended: number }>(world, desk, async (act) => {
    const agency = await agencyCalled(act, wish.handle)
    if (!agency) return refused('agency-not-found')
    // Whoever is just being signed in by it holds the row: he is seen by the next statement.
    const revoked = await act.run(sql`
      update federation_agency_key set revoked_at = ${act.now}
      where agency_id = ${agency.id} and kid = ${wish.kid} and revoked_at is null`)
    if (revoked !== 1) return refused('key-not-found')
    const ended = wish.endSessions
      ? await endSessionsByAgency(act, { agency: agency.handle, kid: wish.kid })
      : 0
    act.note('agency-key-revoked', { data: { agency: agency.handle, kid: wish.kid, ended } })
    return doneWith({ ended })
  })
}
