import { z } from 'zod'
import { answerTo, created, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { anyone, securityOffice, securityOfficers } from '#platform/http/who.ts'
import { AfterPage } from '#platform/pages/place.ts'
import { answerInquiry, assignInquiry, readInquiry } from './answer-inquiry.ts'
import { Inquiries, InquiryAnswer, InquiryOwner, InquiryWords, NewInquiry, Receipt } from './contract.ts'
import { listInquiries } from './list-inquiries.ts'
import { receiveInquiry } from './receive-inquiry.ts'

const params = z.object({ id: z.uuid() })
const officers = { who: securityOfficers } as const

/** The contact window: everybody asks, the security office answers. */
export const contactRoutes: Route[] = [
  route({
    method: 'POST',
    path: '/api/inquiries',
    who: anyone,
    holds: 'customer',
    summary: 'Receives an inquiry, a complaint or a request, and gives a receipt number.',
    body: NewInquiry,
    reply: Receipt,
    refusals: { 'contact-too-often': 429 },
    does: async ({ world, client, body }) =>
      answerTo(await receiveInquiry(world, client.network, body), created),
  }),
  route({
    method: 'GET',
    path: '/api/assurance/inquiries',
    who: securityOffice,
    holds: 'internal',
    summary: 'The inquiries that wait, or those answered, without who sent them and what they say.',
    query: AfterPage.extend({ state: z.enum(['open', 'answered']).default('open') }),
    reply: Inquiries,
    does: async ({ world, query }) => ok(await listInquiries(world, query)),
  }),
  route({
    ...{ ...officers, method: 'POST', path: '/api/assurance/inquiries/:id/readings', holds: 'customer' },
    summary: 'Shows who asked and what; that it was read stays on record.',
    params,
    reply: InquiryWords,
    refusals: { forbidden: 403, 'inquiry-not-found': 404 },
    does: async ({ world, session, params: { id } }) =>
      answerTo(await readInquiry({ world, session }, id), ok),
  }),
  route({
    ...{ ...officers, method: 'POST', path: '/api/assurance/inquiries/:id/answer', holds: 'customer' },
    summary: 'Answers an inquiry by mail.',
    params,
    body: InquiryAnswer,
    refusals: { forbidden: 403, 'inquiry-not-found': 404, 'inquiry-answered': 409 },
    does: async ({ world, session, params: { id }, body }) =>
      answerTo(await answerInquiry({ world, session }, id, body.words)),
  }),
  route({
    ...{ ...officers, method: 'POST', path: '/api/assurance/inquiries/:id/owner', holds: 'internal' },
    summary: 'Names who is to answer.',
    params,
    body: InquiryOwner,
    refusals: {
      forbidden: 403,
      'inquiry-not-found': 404,
      'inquiry-answered': 409,
      'named-person-not-found': 422,
    },
    does: async ({ world, session, params: { id }, body: { owner } }) =>
      answerTo(await assignInquiry({ world, session }, id, owner)),
  }),
]
