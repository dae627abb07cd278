import { z } from 'zod'
import { answerTo, created, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { securityOffice, securityOfficers } from '#platform/http/who.ts'
import { networkOf } from '../containment/network-of.ts'
import { noteInIncident, setRole, setSeverity } from './change-incident.ts'
import {
  Entry,
  IncidentNetwork,
  Incidents,
  IncidentView,
  incidentRoles,
  NewIncident,
  NewMeasure,
  RoleWish,
  SeverityWish,
  steps,
} from './contract.ts'
import { listIncidents } from './list-incidents.ts'
import { openFromAlert, openIncident } from './open-incident.ts'
import { readIncident } from './read-incident.ts'
import { takeStep } from './take-step.ts'
import { addMeasure, completeMeasure, tickTask } from './tasks.ts'

const path = '/api/watch/incidents'
const params = z.object({ id: z.uuid() })
const reads = { method: 'GET', who: securityOffice, holds: 'confidential' } as const
const changes = { method: 'POST', who: securityOfficers, holds: 'confidential' } as const
const refusals = { forbidden: 403, 'incident-not-found': 404, 'incident-closed': 409 } as const
const Opened = z.strictObject({ id: z.uuid() })

/** Incidents: the list, the room, and what is done in it. */
export const incidentRoutes: Route[] = [
  route({
    ...{ ...reads, path },
    summary: 'Incidents, the newest first, and the measures that are still to be carried out.',
    query: z.strictObject({ after: z.string().max(200).optional() }),
    reply: Incidents,
    does: async ({ world, session: { language }, query: { after } }) =>
      ok(await listIncidents(world, { after, language })),
  }),
  route({
    ...{ ...reads, path: `${path}/:id`, params },
    summary: 'The room of an incident: timeline, tasks, containment, measures.',
    reply: IncidentView,
    refusals: { 'incident-not-found': 404 },
    does: async ({ world, session, params: { id } }) => {
      const found = await readIncident(world, session, id)
      return found ? ok(found) : { refusal: 'incident-not-found' }
    },
  }),
  route({
    ...{ ...reads, path: `${path}/:id/network`, params },
    summary: 'The network the alerts of an incident speak of, where somebody was let in from it.',
    reply: IncidentNetwork,
    does: async ({ world, params: { id } }) => {
      const network = await networkOf(world, id)
      return ok(network ? { network } : {})
    },
  }),
  route({
    ...{ ...changes, path },
    summary: 'Opens an incident by hand.',
    body: NewIncident,
    reply: Opened,
    refusals: { forbidden: 403 },
    does: async (call) => answerTo(await openIncident(call, call.body), created),
  }),
  route({
    ...{ ...changes, path: '/api/watch/alerts/:id/incident', params },
    summary: 'Opens an incident from an alert; an alert that is in one leads there.',
    reply: Opened,
    refusals: { forbidden: 403, 'alert-not-found': 404, 'alert-answered': 409 },
    does: async (call) => answerTo(await openFromAlert(call, call.params.id), ok),
  }),
  route({
    ...{ ...changes, path: `${path}/:id/entries`, params, refusals },
    summary: 'Writes into the timeline.',
    body: Entry,
    does: async (call) => answerTo(await noteInIncident(call, call.params.id, call.body.words)),
  }),
  route({
    ...{ ...changes, path: `${path}/:id/severity`, params, refusals },
    summary: 'Says how bad it is.',
    body: SeverityWish,
    does: async (call) => answerTo(await setSeverity(call, call.params.id, call.body.severity)),
  }),
  route({
    ...{ ...changes, path: `${path}/:id/roles/:role` },
    summary: 'Gives a role to somebody of the staff.',
    params: params.extend({ role: z.enum(incidentRoles) }),
    body: RoleWish,
    refusals: { ...refusals, 'incident-role-not-staff': 422 },
    does: async (call) =>
      answerTo(await setRole(call, call.params.id, { ...call.body, role: call.params.role })),
  }),
  route({
    ...{ ...changes, path: `${path}/:id/steps/:step` },
    summary: 'Takes the next step: acknowledgement, begin and end of the containment, closing.',
    params: params.extend({ step: z.enum(steps) }),
    refusals: {
      ...refusals,
      'incident-step-taken': 409,
      'incident-not-contained': 409,
      'incident-without-measures': 409,
    },
    does: async (call) => answerTo(await takeStep(call, call.params.id, call.params.step)),
  }),
  ...(['done', 'open'] as const).map((noun) =>
    route({
      ...{ ...changes, path: `${path}/:id/tasks/:no/${noun}` },
      summary: noun === 'done' ? 'Ticks a task of the manual.' : 'Opens a task of the manual again.',
      params: params.extend({ no: z.coerce.number().int().min(1).max(50) }),
      refusals: { ...refusals, 'task-not-found': 404 },
      does: async (call) =>
        answerTo(await tickTask(call, call.params.id, { no: call.params.no, isDone: noun === 'done' })),
    }),
  ),
  route({
    ...{ ...changes, path: `${path}/:id/measures`, params, refusals },
    summary: 'Adds a measure against recurrence, with owner and date.',
    body: NewMeasure,
    does: async (call) => answerTo(await addMeasure(call, call.params.id, call.body)),
  }),
  route({
    ...{ ...changes, path: '/api/watch/measures/:id/completion', params },
    summary: 'A measure is carried out.',
    refusals: { forbidden: 403, 'measure-not-found': 404 },
    does: async (call) => answerTo(await completeMeasure(call, call.params.id)),
  }),
]
