import { z } from 'zod'
import { answerTo, created, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { anyStaff, securityOffice, securityOfficers } from '#platform/http/who.ts'
import { Handling, NewHandling, StaffDevices, Withdrawal } from './contract.ts'
import { letIn, listDevices, takeAway } from './devices.ts'
import { handlingVersions, publishHandling } from './handling-rules.ts'
import { needs } from './policy.ts'

const params = z.object({ id: z.uuid() })
const changes = { method: 'POST', who: securityOfficers, holds: 'internal' } as const

/** Access of the staff: their devices, the handling classes, and what is done with them outside the office. */
export const accessRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/watch/staff-devices',
    who: securityOffice,
    holds: 'internal',
    summary: 'Company devices of the staff and how they stand.',
    reply: StaffDevices,
    does: async ({ world, session }) => ok(await listDevices(world, session)),
  }),
  route({
    ...{ ...changes, path: '/api/watch/staff-devices/:id/approval', params },
    summary: 'Let a device in.',
    refusals: { forbidden: 403, 'device-not-found': 404, 'device-decided': 409, 'own-device': 409 },
    does: async (call) => answerTo(await letIn(call, call.params.id)),
  }),
  route({
    ...{ ...changes, path: '/api/watch/staff-devices/:id/withdrawal', params },
    summary: 'Take a device’s trust away; it opens nothing from the next request on.',
    body: Withdrawal,
    refusals: { forbidden: 403, 'device-not-found': 404, 'device-decided': 409 },
    does: async (call) => answerTo(await takeAway(call, call.params.id, call.body.why)),
  }),
  route({
    ...{ ...changes, path: '/api/watch/handling' },
    summary: 'The CISO publishes new rules of the handling classes.',
    body: NewHandling,
    reply: z.strictObject({ version: z.int() }),
    refusals: { forbidden: 403 },
    does: async (call) => answerTo(await publishHandling(call, call.body), created),
  }),
]

/** The rules for everybody of the staff to read, with the files of the routes that are told. */
export const handlingRoutesWith = (routes: () => readonly Route[]): Route[] => [
  route({
    method: 'GET',
    path: '/api/handling',
    who: anyStaff,
    holds: 'internal',
    evenInMaintenance: true,
    summary:
      'The handling classes by version, what they ask of a device, and what may be fetched outside the office.',
    reply: Handling,
    does: async ({ world, session }) => {
      const { mode, officeNetworks } = world.profile.access
      const files = routes().flatMap(({ path, who, holds = 'customer', givesFile }) =>
        givesFile ? [{ path, who: who.name, holds }] : [],
      )
      return ok({ mode, officeNetworks, needs, files, versions: await handlingVersions(world, session) })
    },
  }),
]
