import { z } from 'zod'
import { answerTo, created, nothing, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { administrator } from '#platform/http/who.ts'
import {
  AgencyParams,
  CompanyAgencies,
  LinkParams,
  LinksPage,
  LinksQuery,
  LinksTaken,
  linkFileLimits,
  PersonLink,
  SwitchedOn,
} from '../contract.ts'
import { linkFile } from './link-file.ts'
import { linkPerson } from './link-person.ts'
import { listCompanyAgencies } from './list-agencies.ts'
import { listLinks } from './list-links.ts'
import { switchAgencyOff, switchAgencyOn } from './switch-agency.ts'
import { unlinkPerson } from './unlink-person.ts'

const refusals = { forbidden: 403, 'step-up-required': 403 } as const
const linkRefusals = {
  'agency-not-on': 409,
  'person-not-found': 404,
  'administrator-by-himself': 422,
  'agency-person-taken': 409,
  'person-linked-already': 409,
} as const

/** What a company's administrator says of agencies: which may hand his people over, and who is who there. */
export const companyAgencyRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/company/agencies',
    who: administrator,
    holds: 'internal',
    evenLimited: true,
    summary: 'The agencies, and which of them may hand over people of this company.',
    reply: CompanyAgencies,
    does: async ({ world, session }) => ok({ agencies: await listCompanyAgencies(world, session) }),
  }),
  route({
    method: 'POST',
    path: '/api/company/agencies/:handle/contract',
    who: administrator,
    holds: 'internal',
    summary: 'Lets an agency hand over the people who are linked with it.',
    params: AgencyParams,
    reply: SwitchedOn,
    refusals: { ...refusals, 'agency-not-found': 404 },
    does: async (call) => answerTo(await switchAgencyOn(call, call.params.handle), (on) => created(on)),
  }),
  route({
    method: 'DELETE',
    path: '/api/company/agencies/:handle/contract',
    who: administrator,
    holds: 'internal',
    summary: 'Switches an agency off: whoever came by it is signed out.',
    params: AgencyParams,
    refusals: { forbidden: 403, 'agency-not-on': 409 },
    does: async (call) => answerTo(await switchAgencyOff(call, call.params.handle)),
  }),
  route({
    method: 'GET',
    path: '/api/company/agencies/:handle/links',
    who: administrator,
    holds: 'customer',
    evenLimited: true,
    summary: 'A page of the people who are linked with an agency.',
    params: AgencyParams,
    query: LinksQuery,
    reply: LinksPage,
    does: async ({ world, session, params, query }) =>
      ok(await listLinks(world, session, { handle: params.handle, after: query.after })),
  }),
  route({
    method: 'POST',
    path: '/api/company/agencies/:handle/links',
    who: administrator,
    holds: 'customer',
    summary: "Links a person with his ID in the agency's system.",
    params: AgencyParams,
    body: PersonLink,
    refusals: { ...refusals, ...linkRefusals },
    does: async (call) => answerTo(await linkPerson(call, call.params.handle, call.body)),
  }),
  route({
    method: 'POST',
    path: '/api/company/agencies/:handle/links/file',
    who: administrator,
    holds: 'customer',
    summary: 'Links many people by a CSV file (agency_person_id,id; UTF-8 or cp932), all of them or none.',
    params: AgencyParams,
    body: z.instanceof(Buffer),
    bodyLimit: linkFileLimits.bytes,
    reply: LinksTaken,
    refusals: {
      ...refusals,
      ...{ 'agency-not-on': 409, 'file-not-readable': 422, 'too-many-lines': 422, 'file-has-faults': 422 },
    },
    does: async (call) => answerTo(await linkFile(call, call.params.handle, call.body), (taken) => ok(taken)),
  }),
  route({
    method: 'DELETE',
    path: '/api/company/agency-links/:id',
    who: administrator,
    holds: 'customer',
    summary: 'Ends a link; whoever came in by it is signed out.',
    params: LinkParams,
    refusals: { forbidden: 403, 'link-not-found': 404 },
    does: async (call) => answerTo(await unlinkPerson(call, call.params.id), () => nothing()),
  }),
]
