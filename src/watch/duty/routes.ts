import { z } from 'zod'
import { answerTo, created, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { securityOffice, securityOfficers } from '#platform/http/who.ts'
import { DutyCalendar, NewShift, Rotation } from './contract.ts'
import { planRotation, planShift, removeShift } from './plan-shifts.ts'
import { showCalendar } from './show-calendar.ts'

const path = '/api/watch/duty'
const plans = {
  method: 'POST',
  who: securityOfficers,
  holds: 'internal',
  refusals: { forbidden: 403, 'shift-not-office': 422, 'shift-time': 422 },
} as const

/** The on-call calendar. */
export const dutyRoutes: Route[] = [
  route({
    ...{ method: 'GET', path, who: securityOffice, holds: 'internal' },
    summary: 'The on-call calendar of some weeks, with its gaps.',
    query: z.strictObject({
      from: z.iso.datetime({ offset: true }).optional(),
      weeks: z.coerce.number().int().min(1).max(26).default(2),
    }),
    reply: DutyCalendar,
    does: async ({ world, session, query: { from, weeks } }) =>
      ok(await showCalendar(world, session, { from, weeks })),
  }),
  route({
    ...{ ...plans, path: `${path}/shifts` },
    summary: 'Plans one shift.',
    body: NewShift,
    does: async (call) => answerTo(await planShift(call, call.body)),
  }),
  route({
    ...{ ...plans, path: `${path}/rotations` },
    summary: 'Plans shifts of people in turn.',
    body: Rotation,
    reply: z.strictObject({ shifts: z.int() }),
    does: async (call) => answerTo(await planRotation(call, call.body), created),
  }),
  route({
    ...{
      method: 'POST',
      path: `${path}/shifts/:id/removal`,
      who: securityOfficers,
      holds: 'internal',
    },
    summary: 'Takes a shift out of the calendar.',
    params: z.object({ id: z.uuid() }),
    refusals: { forbidden: 403, 'shift-not-found': 404 },
    does: async (call) => answerTo(await removeShift(call, call.params.id)),
  }),
]
