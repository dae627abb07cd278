import { type Asking, proofFor } from '#identity/public.ts'
import type { Act } from '#platform/act.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { atTheWatch } from '../at-the-watch.ts'
import { holdIncident } from '../incidents/hold-incident.ts'
import { writeEntry } from '../incidents/write-entry.ts'
import { carryOut, undo } from './carry-out.ts'
import type { Confirmed, ContainmentWish, Touches } from './contract.ts'
import { companyOf, type TargetRefusal, touchesOf } from './touches-of.ts'

type Watching = Asking & { readonly world: World }
type Refusal =
  | TargetRefusal
  | 'forbidden'
  | 'step-up-required'
  | 'incident-not-found'
  | 'incident-closed'
  | 'containment-touches-more'

/**
 * Stops something in the course of an incident, once its preview was confirmed and the officer has proved himself. What it
 * touches is counted again: if it is far more than what was confirmed, nothing is done and the new count is told.
 */
export function contain(
  watching: Watching,
  incidentId: string,
  { wish, confirmed }: Confirmed,
): Promise<Outcome<Refusal>> {
  const { world, session } = watching
  return atTheWatch<Refusal>(watching, async (act) => {
    const held = await holdIncident(act, incidentId)
    if (!held.ok) return held
    const asked = { now: act.now, but: session.accountId }
    const counted = await touchesOf(act, wish, asked)
    if (!counted.ok) return counted
    if (isFarMore(counted.value, confirmed))
      return refused('containment-touches-more', { touches: counted.value })
    const proof = await proofFor(act, world, watching, { operation: 'contain', params: { incidentId, wish } })
    if (!proof.ok) return proof
    const touched = await carryOut(act, world, { wish, counted: counted.value, but: session.accountId })
    await keep(act, world, { incidentId, wish, touched })
    return done
  })
}

// In the course of an attack a few more come in between reading and clicking; a slip of the finger is another order.
const isFarMore = (now: Touches, confirmed: Touches) =>
  (['accounts', 'sessions', 'joinings'] as const).some(
    (what) => now[what] > Math.max(confirmed[what] + 10, confirmed[what] * 1.5),
  )

interface Done {
  incidentId: string
  wish: ContainmentWish
  touched: Touches
}

async function keep(act: Act, world: World, { incidentId, wish, touched }: Done): Promise<void> {
  const by = act.author.by === 'person' ? act.author.accountId : ''
  const id = world.random.id()
  await act.run(sql`
    insert into watch_containment (id, incident_id, kind, wish, touched, at, by)
    values (${id}, ${incidentId}, ${wish.do}, ${JSON.stringify(wish)}::jsonb, ${JSON.stringify(touched)}::jsonb, ${act.now}, ${by})`)
  await act.run(sql`
    update watch_incident set contain_began_at = coalesce(contain_began_at, ${act.now}),
      acknowledged_at = coalesce(acknowledged_at, ${act.now}) where id = ${incidentId}`)
  const company = await companyOf(act, wish)
  await writeEntry(act, incidentId, {
    kind: 'contained-something',
    data: { wish, touched, ...(company && { company }) },
  })
  act.note('containment-done', { data: { incident: incidentId, containment: id, do: wish.do, ...touched } })
}

type ReleaseRefusal = 'forbidden' | 'step-up-required' | 'containment-not-found' | 'containment-over'

/** Undoes a containment that holds on: a hold, a raised network. */
export function release(
  watching: Watching,
  incidentId: string,
  containmentId: string,
): Promise<Outcome<ReleaseRefusal>> {
  const { world, session } = watching
  return atTheWatch<ReleaseRefusal>(watching, async (act) => {
    const found = await act.row<{ wish: ContainmentWish; released_at: Date | null }>(sql`
      select wish, released_at from watch_containment where id = ${containmentId} and incident_id = ${incidentId} for update`)
    if (!found) return refused('containment-not-found')
    if (found.released_at) return refused('containment-over')
    const proof = await proofFor(act, world, watching, { operation: 'release', params: { containmentId } })
    if (!proof.ok) return proof
    if (!(await undo(act, world, found.wish))) return refused('containment-over')
    await act.run(sql`
      update watch_containment set released_at = ${act.now}, released_by = ${session.accountId} where id = ${containmentId}`)
    await writeEntry(act, incidentId, { kind: 'released-something', data: { wish: found.wish } })
    act.note('containment-released', { data: { incident: incidentId, containment: containmentId } })
    return done
  })
}
