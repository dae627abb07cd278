import { z } from 'zod'
import { answerTo, created, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { securityOffice, securityOfficers } from '#platform/http/who.ts'
import { NewOutside, OutsideAccounts } from './contract.ts'
import { listOutside } from './list-outside.ts'
import { openOutside } from './open-outside.ts'

const path = '/api/assurance/registers/parties/:id/accounts'
const params = z.object({ id: z.uuid() })
const shared = { path, params, holds: 'confidential' } as const

/** The accounts that people of contractors have. */
export const outsideRoutes: Route[] = [
  route({
    ...{ ...shared, method: 'GET', who: securityOffice },
    summary: 'The accounts people of a contractor have or had, and how long each outlived its ground.',
    reply: OutsideAccounts,
    does: async ({ world, session, params: { id } }) => ok(await listOutside(world, id, session.language)),
  }),
  route({
    ...{ ...shared, method: 'POST', who: securityOfficers },
    summary: 'Opens an account for somebody of a contractor who was selected and is bound by contract.',
    body: NewOutside,
    reply: z.strictObject({ signInId: z.string() }),
    refusals: {
      forbidden: 403,
      'register-entry-not-found': 404,
      'selection-missing': 409,
      'contract-missing': 409,
      'contract-ended': 409,
      'confidentiality-missing': 409,
      'confidentiality-ended': 409,
      'address-shared': 409,
    },
    does: async (call) => answerTo(await openOutside(call, call.params.id, call.body), created),
  }),
]
