import { z } from 'zod'
import { answerTo, created, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { anyone, securityOffice, securityOfficers } from '#platform/http/who.ts'
import { DisclosureChange, DisclosureDraft, Disclosures, PublicDisclosures, SeenWording } from './contract.ts'
import { approveDisclosure, publishDisclosure } from './publish-disclosure.ts'
import { publicDisclosures, showDisclosures } from './show-disclosures.ts'
import { changeDisclosure, draftDisclosure } from './write-disclosure.ts'

const params = z.object({ id: z.uuid() })
const Worded = z.strictObject({ id: z.uuid(), version: z.int() })
const held = { forbidden: 403, 'disclosure-not-found': 404, 'disclosure-moved-on': 409 } as const
// Two texts in two languages, whatever their letters take in UTF-8 and JSON.
const bodyLimit = 256 * 1024

/** What the public is told of incidents, and how it comes about. */
export const disclosureRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/disclosures',
    who: anyone,
    holds: 'public',
    summary: 'The disclosures everybody may read.',
    reply: PublicDisclosures,
    does: async ({ world }) => ok(await publicDisclosures(world.db)),
  }),
  route({
    method: 'GET',
    path: '/api/watch/incidents/:id/disclosures',
    who: securityOffice,
    holds: 'confidential',
    summary: 'The disclosures of an incident with every time that was kept.',
    params,
    reply: Disclosures,
    does: async ({ world, session, params: { id } }) => ok(await showDisclosures(world.db, id, session)),
  }),
  route({
    method: 'POST',
    path: '/api/watch/incidents/:id/disclosures',
    who: securityOfficers,
    holds: 'confidential',
    summary: 'Drafts what the public is told of an incident.',
    params,
    body: DisclosureDraft,
    bodyLimit,
    reply: Worded,
    refusals: { forbidden: 403, 'incident-not-found': 404, 'confirmed-in-the-future': 422 },
    does: async ({ world, session, params: { id }, body }) =>
      answerTo(await draftDisclosure({ world, session }, id, body), created),
  }),
  route({
    method: 'POST',
    path: '/api/watch/disclosures/:id/versions',
    who: securityOfficers,
    holds: 'confidential',
    summary: 'Words a disclosure anew; approvals begin again.',
    params,
    body: DisclosureChange,
    bodyLimit,
    reply: Worded,
    refusals: held,
    does: async ({ world, session, params: { id }, body: { seen, text } }) =>
      answerTo(await changeDisclosure({ world, session }, { id, seen }, text), created),
  }),
  route({
    method: 'POST',
    path: '/api/watch/disclosures/:id/approvals',
    who: securityOfficers,
    holds: 'confidential',
    summary: 'Agrees to a wording that somebody else wrote.',
    params,
    body: SeenWording,
    refusals: { ...held, 'own-wording': 409, 'approved-already': 409 },
    does: async ({ world, session, params: { id }, body: { version } }) =>
      answerTo(await approveDisclosure({ world, session }, { id, version })),
  }),
  route({
    method: 'POST',
    path: '/api/watch/disclosures/:id/publications',
    who: securityOfficers,
    holds: 'confidential',
    summary: 'Publishes a wording that two others agreed to.',
    params,
    body: SeenWording,
    refusals: { ...held, 'approvals-missing': 409, 'published-already': 409 },
    does: async ({ world, session, params: { id }, body: { version } }) =>
      answerTo(await publishDisclosure({ world, session }, { id, version })),
  }),
]
