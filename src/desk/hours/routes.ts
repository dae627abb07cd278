import { ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { anyone } from '#platform/http/who.ts'
import type { World } from '#platform/world.ts'
import { DeskHoursView } from './contract.ts'
import { deskHours } from './desk-hours.ts'

/** Whether the desk answers now: for everybody, signed in or not. */
export const deskHoursRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/desk-hours',
    who: anyone,
    holds: 'public',
    evenInMaintenance: true,
    summary: 'Show whether the desk is open now, when that changes, and its hours',
    reply: DeskHoursView,
    does: async ({ world }) => ok(await showDeskHours(world)),
  }),
]

async function showDeskHours({ clock, profile }: World): Promise<DeskHoursView> {
  const { open, until, next } = deskHours(await clock.now(), profile)
  return {
    open,
    ...(until && { until: until.toISOString() }),
    ...(next && { next: next.toISOString() }),
    ...profile.operator.desk.hours,
  }
}
