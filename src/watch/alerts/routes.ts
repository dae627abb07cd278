import { z } from 'zod'
import { answerTo, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { securityOffice, securityOfficers } from '#platform/http/who.ts'
import { acknowledgeAlert } from './acknowledge-alert.ts'
import { Alerts, AlertView, alertStates, Dismissal } from './contract.ts'
import { dismissAlert } from './dismiss-alert.ts'
import { listAlerts, readAlert } from './list-alerts.ts'

const params = z.object({ id: z.uuid() })
const step = { forbidden: 403, 'alert-not-found': 404, 'alert-answered': 409 } as const

/** The queue of alerts. */
export const alertRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/watch/alerts',
    who: securityOffice,
    holds: 'confidential',
    summary: 'Alerts, the newest first, a page at a time.',
    query: z.strictObject({ state: z.enum(alertStates).optional(), after: z.string().max(200).optional() }),
    reply: Alerts,
    does: async ({ world, session: { language }, query: { state, after } }) =>
      ok(await listAlerts(world.db, { states: state ? [state] : alertStates, after, language })),
  }),
  route({
    method: 'GET',
    path: '/api/watch/alerts/:id',
    who: securityOffice,
    holds: 'confidential',
    summary: 'One alert.',
    params,
    reply: AlertView,
    refusals: { 'alert-not-found': 404 },
    does: async ({ world, session: { language }, params: { id } }) => {
      const alert = await readAlert(world.db, id, language)
      return alert ? ok(alert) : { refusal: 'alert-not-found' }
    },
  }),
  route({
    method: 'POST',
    path: '/api/watch/alerts/:id/acknowledgement',
    who: securityOfficers,
    holds: 'confidential',
    summary: 'Takes an alert on.',
    params,
    refusals: step,
    does: async (call) => answerTo(await acknowledgeAlert(call, call.params.id)),
  }),
  route({
    method: 'POST',
    path: '/api/watch/alerts/:id/dismissal',
    who: securityOfficers,
    holds: 'confidential',
    summary: 'Says why an alert needs nothing done.',
    params,
    body: Dismissal,
    refusals: { ...step, 'alert-about-oneself': 403 },
    does: async (call) => answerTo(await dismissAlert(call, call.params.id, call.body.why)),
  }),
]
