import { z } from 'zod'
import { answerTo, created, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { securityOffice, securityOfficers } from '#platform/http/who.ts'
import { Appointment, Bodies, NewMeeting, RiskClass, Vacancy } from './contract.ts'
import { appoint, vacate } from './hold-seats.ts'
import { completeFollowUp, recordMeeting } from './record-meeting.ts'
import { setRiskClass } from './set-risk-class.ts'
import { showBodies } from './show-bodies.ts'

const changes = { method: 'POST', who: securityOfficers, holds: 'internal' } as const
const seat = z.object({ seat: z.string().max(60) })

/** The bodies, their seats and their meetings. */
export const bodyRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/assurance/bodies',
    who: securityOffice,
    holds: 'internal',
    summary: 'The bodies on a day: who held which seat, and the last meetings.',
    query: z.strictObject({ on: z.iso.date().optional() }),
    reply: Bodies,
    does: async ({ world, query: { on } }) => ok(await showBodies(world, on)),
  }),
  route({
    ...{ ...changes, path: '/api/assurance/meetings' },
    summary: 'Puts a meeting on record, with its decisions and what is to follow.',
    body: NewMeeting,
    reply: z.strictObject({ id: z.uuid() }),
    refusals: { forbidden: 403, 'meeting-in-future': 422, 'meeting-names-unknown': 422 },
    does: async ({ world, session, body }) =>
      answerTo(await recordMeeting({ world, session }, body), created),
  }),
  route({
    ...{ ...changes, path: '/api/assurance/follow-ups/:id/completion' },
    summary: 'Notes that what was to follow is done.',
    params: z.object({ id: z.uuid() }),
    refusals: { forbidden: 403, 'follow-up-not-found': 404 },
    does: async ({ world, session, params: { id } }) =>
      answerTo(await completeFollowUp({ world, session }, id)),
  }),
  route({
    ...{ ...changes, path: '/api/assurance/seats/:seat/holders' },
    summary: 'Gives a seat to somebody from a day on.',
    params: seat,
    body: Appointment,
    refusals: {
      forbidden: 403,
      'seat-not-found': 404,
      'named-person-not-found': 422,
      'seat-held-later': 409,
    },
    does: async ({ world, session, params, body }) =>
      answerTo(await appoint({ world, session }, params.seat, body)),
  }),
  route({
    ...{ ...changes, path: '/api/assurance/seats/:seat/vacancies' },
    summary: 'Notes that nobody holds a seat from a day on.',
    params: seat,
    body: Vacancy,
    refusals: { forbidden: 403, 'seat-not-found': 404 },
    does: async ({ world, session, params, body }) =>
      answerTo(await vacate({ world, session }, params.seat, body.from)),
  }),
  route({
    ...{ ...changes, path: '/api/assurance/risks/:risk/classes' },
    summary: 'Holds a risk higher, or lower by a decision of the top body.',
    params: z.object({ risk: z.string().max(60) }),
    body: RiskClass,
    refusals: { forbidden: 403, 'risk-not-found': 404, 'risk-not-lowered': 409 },
    does: async ({ world, session, params, body }) =>
      answerTo(await setRiskClass({ world, session }, params.risk, body)),
  }),
]
