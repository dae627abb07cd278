import { z } from 'zod'
import { answerTo, created, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { securityOffice, securityOfficers } from '#platform/http/who.ts'
import { AfterPage } from '#platform/pages/place.ts'
import { Inspections, NewInspection } from './contract.ts'
import { recordInspection } from './record-inspection.ts'
import { showInspections } from './show-inspections.ts'

/** Inspections face to face, group companies included. */
export const inspectionRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/assurance/inspections',
    who: securityOffice,
    holds: 'internal',
    summary: 'The inspections, and which companies of the group are not covered.',
    query: AfterPage,
    reply: Inspections,
    does: async ({ world, query: { after } }) => ok(await showInspections(world, after)),
  }),
  route({
    method: 'POST',
    path: '/api/assurance/inspections',
    who: securityOfficers,
    holds: 'internal',
    summary: 'Puts an inspection on record; by video only as an exception.',
    body: NewInspection,
    reply: z.strictObject({ id: z.uuid() }),
    refusals: {
      forbidden: 403,
      'inspection-in-future': 422,
      'inspection-without-body': 409,
      'inspection-company-unknown': 422,
      'named-person-not-found': 422,
      'exception-allowed-by-inspector': 422,
    },
    does: async ({ world, session, body }) =>
      answerTo(await recordInspection({ world, session }, body), created),
  }),
]
