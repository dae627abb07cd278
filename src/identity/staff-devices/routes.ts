import { z } from 'zod'
import { answerTo, created, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { anyone, anyStaff } from '#platform/http/who.ts'
import { DeviceProof, DeviceReport, NewDevice, OwnDevices } from './contract.ts'
import { ownDevices, proveDevice, registerDevice } from './own-devices.ts'
import { reportPosture } from './report-posture.ts'

/** A member of the staff's own devices, and the agents that report of them. */
export const staffDeviceRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/staff-devices/own',
    who: anyStaff,
    holds: 'internal',
    evenInMaintenance: true,
    summary: 'My company devices, the one this session was proved on, and what to sign.',
    reply: OwnDevices,
    does: async ({ world, session }) => ok(await ownDevices(world, session)),
  }),
  route({
    method: 'POST',
    path: '/api/staff-devices/own',
    who: anyStaff,
    holds: 'internal',
    summary: 'Register the company device I sit at.',
    body: NewDevice,
    reply: z.strictObject({ id: z.uuid() }),
    refusals: { forbidden: 403, 'device-not-proved': 422, 'too-many-devices': 409, 'device-taken': 409 },
    does: async ({ world, session, body }) => answerTo(await registerDevice(world, session, body), created),
  }),
  route({
    method: 'POST',
    path: '/api/staff-devices/own/proof',
    who: anyStaff,
    holds: 'internal',
    evenInMaintenance: true,
    summary: 'Show that this session sits at one of my devices.',
    body: DeviceProof,
    refusals: { 'device-not-proved': 422 },
    does: async ({ world, session, body }) => answerTo(await proveDevice(world, session, body)),
  }),
  route({
    method: 'POST',
    path: '/api/staff-devices/reports',
    who: anyone,
    holds: 'internal',
    summary: 'A device’s agent reports how the device stands, signed by its key (JWS, EdDSA).',
    body: DeviceReport,
    refusals: { 'report-not-accepted': 422 },
    does: async ({ world, body }) => answerTo(await reportPosture(world, body.report)),
  }),
]
