import { z } from 'zod'
import { answerTo, created, ok } from '#platform/http/answer.ts'
import { type Route, type RouteShape, route } from '#platform/http/route.ts'
import { securityOffice, securityOfficers } from '#platform/http/who.ts'
import { AfterPage } from '#platform/pages/place.ts'
import { approveDrill } from './campaign/approve-drill.ts'
import { designDrill } from './campaign/design-drill.ts'
import { haltDrill } from './campaign/halt-drill.ts'
import { showChoices } from './campaign/show-choices.ts'
import {
  DrillChoices,
  DrillHalt,
  DrillHeader,
  DrillPeople,
  DrillProof,
  Drills,
  DrillView,
  DrillWish,
  TemplateText,
} from './contract.ts'
import { landingRoutes } from './landing/routes.ts'
import { listDrills } from './results/list-drills.ts'
import { showDrill } from './results/show-drill.ts'
import { showPeople } from './results/show-people.ts'
import { proveHeader } from './sending/prove-header.ts'
import { writeTemplate } from './templates/write-template.ts'

const reads = { method: 'GET', who: securityOffice, holds: 'confidential' } as const
const changes = {
  method: 'POST',
  who: securityOfficers,
  holds: 'confidential',
} as const
const params = z.object({ drill: z.uuid() })
const Made = z.strictObject({ id: z.uuid() })

const words: RouteShape['refusals'] = {
  ...{ 'drill-page-with-fields': 422, 'drill-live-attachment': 422, 'drill-leads-elsewhere': 422 },
  ...{ 'drill-real-organisation': 422, 'drill-banned-theme': 422, 'drill-without-link': 422 },
}
const plan: RouteShape['refusals'] = {
  ...{
    'drill-needs-second-person': 409,
    'drill-few-templates': 422,
    'drill-one-kind': 422,
    'drill-nobody': 422,
  },
  ...{ 'drill-outside-domain': 422, 'drill-absent-person': 422, 'drill-rate-too-high': 422 },
  ...{ 'drill-quiet-hours': 422, 'drill-time-too-short': 422 },
}

/** Drills with targeted mail: their design, approval and stop, and what came of them. */
export const drillRoutes: Route[] = [
  route({
    ...{ ...reads, path: '/api/assurance/drills' },
    summary: 'The drills, the newest first, a page at a time.',
    query: AfterPage,
    reply: Drills,
    does: async ({ world, query: { after } }) => ok(await listDrills(world, after)),
  }),
  route({
    ...{ ...reads, path: '/api/assurance/drill-choices' },
    summary: 'The templates and departments a drill may have, and the limits it is held against.',
    reply: DrillChoices,
    does: async ({ world }) => ok(await showChoices(world)),
  }),
  route({
    ...{ ...changes, path: '/api/assurance/drill-templates' },
    summary: 'Keeps a template of a drill mail, once its words keep the rails.',
    body: TemplateText,
    reply: Made,
    refusals: { forbidden: 403, 'drill-template-exists': 409, ...words },
    does: async ({ world, session, body }) =>
      answerTo(await writeTemplate({ world, session }, body), created),
  }),
  route({
    ...{ ...changes, path: '/api/assurance/drills' },
    summary: 'Sets a drill up; nothing leaves before somebody else has approved it.',
    body: DrillWish,
    reply: Made,
    refusals: { forbidden: 403, ...plan, ...words },
    does: async ({ world, session, body }) => answerTo(await designDrill({ world, session }, body), created),
  }),
  route({
    ...{ ...reads, path: '/api/assurance/drills/:drill' },
    summary: 'One drill with its set-up, approval and numbers.',
    params,
    reply: DrillView,
    refusals: { 'drill-not-found': 404 },
    does: async ({ world, session, params: { drill } }) => {
      const found = await showDrill(world, session, drill)
      return found ? ok(found) : { refusal: 'drill-not-found' }
    },
  }),
  route({
    ...{ ...changes, method: 'GET', path: '/api/assurance/drills/:drill/people' },
    summary: 'Who did what with his mail, a page at a time; for officers and the CISO, 90 days long.',
    params,
    query: AfterPage,
    reply: DrillPeople,
    refusals: { forbidden: 403, 'drill-not-found': 404 },
    does: async ({ world, session, params: { drill }, query: { after } }) =>
      answerTo(await showPeople({ world, session }, drill, after), ok),
  }),
  route({
    ...{ ...changes, path: '/api/assurance/drills/:drill/approval' },
    summary: 'Approves a drill somebody else designed; its mails are planned.',
    params,
    refusals: {
      ...{ forbidden: 403, 'drill-not-found': 404, 'drill-own-approval': 403, 'drill-settled': 409 },
      ...{ 'drill-moved-on': 409, ...plan },
    },
    does: async ({ world, session, params: { drill } }) =>
      answerTo(await approveDrill({ world, session }, drill)),
  }),
  route({
    ...{ ...changes, path: '/api/assurance/drills/:drill/stop' },
    summary: 'Stops a drill at once: nothing more leaves.',
    params,
    body: DrillHalt,
    refusals: { forbidden: 403, 'drill-not-found': 404, 'drill-settled': 409 },
    does: async ({ world, session, params: { drill }, body }) =>
      answerTo(await haltDrill({ world, session }, drill, body.why)),
  }),
  route({
    ...{ ...reads, method: 'POST', path: '/api/assurance/drill-headers' },
    summary: 'Says whether the header of a mail is that of a drill of ours.',
    body: DrillHeader,
    reply: DrillProof,
    does: async ({ world, body }) => ok(await proveHeader(world, body)),
  }),
  ...landingRoutes,
]
