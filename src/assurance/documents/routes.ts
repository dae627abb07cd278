import { z } from 'zod'
import { answerTo, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { securityOffice, securityOfficers } from '#platform/http/who.ts'
import {
  DocumentId,
  Documents,
  DocumentText,
  DraftedDocument,
  Readers,
  ReadersWish,
  ReadRevision,
} from './contract.ts'
import { documentText, showDocuments, showReaders } from './show-documents.ts'
import { approveDocument, draftDocument } from './write-document.ts'

const one = z.object({ id: DocumentId })
const oneVersion = one.extend({ version: z.coerce.number().int().min(1).max(100_000) })
const reads = { method: 'GET', who: securityOffice } as const
const changes = { who: securityOfficers, holds: 'internal' } as const

/** Policies, rules, guidelines and handbooks under control. */
export const documentRoutes: Route[] = [
  route({
    ...{ ...reads, path: '/api/assurance/documents', holds: 'internal' },
    summary: 'Every controlled document with its versions and owner, and how many readers have confirmed it.',
    reply: Documents,
    does: async ({ world, session }) => ok(await showDocuments(world, session.accountId)),
  }),
  route({
    ...{ ...reads, path: '/api/assurance/documents/:id/versions/:version', holds: 'internal' },
    summary: 'The words of one version.',
    params: oneVersion,
    reply: DocumentText,
    refusals: { 'document-not-found': 404 },
    does: async ({ world, params: { id, version } }) => {
      const found = await documentText(world.db, id, version)
      return found ? ok(found) : { refusal: 'document-not-found' }
    },
  }),
  route({
    ...{ ...reads, path: '/api/assurance/documents/:id/readers', holds: 'confidential' },
    summary: 'Who has confirmed the version in force, or who has not, a page at a time.',
    params: one,
    query: ReadersWish,
    reply: Readers,
    does: async ({ world, params: { id }, query }) => ok(await showReaders(world, id, query)),
  }),
  route({
    ...{ ...changes, method: 'PUT', path: '/api/assurance/documents/:id/draft' },
    summary: 'Writes the next version of a document, or begins one.',
    params: one,
    body: DraftedDocument,
    bodyLimit: 512 * 1024,
    reply: z.strictObject({ version: z.int(), revision: z.int() }),
    refusals: { forbidden: 403, 'named-person-not-found': 422, 'document-moved-on': 409 },
    does: async ({ world, session, params: { id }, body }) =>
      answerTo(await draftDocument({ world, session }, id, body), ok),
  }),
  route({
    ...{ ...changes, method: 'POST', path: '/api/assurance/documents/:id/versions/:version/approval' },
    summary: 'Somebody other than its writer approves a version and puts it in force.',
    params: oneVersion,
    body: ReadRevision,
    refusals: {
      ...{ forbidden: 403, 'document-not-found': 404 },
      ...{ 'document-moved-on': 409, 'document-own-draft': 409 },
    },
    does: async ({ world, session, params, body }) =>
      answerTo(await approveDocument({ world, session }, params, body.revision)),
  }),
]
