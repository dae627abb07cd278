import { z } from 'zod'
import { answerTo, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { securityOffice, securityOfficers } from '#platform/http/who.ts'
import { SignOn, SignOnLoaded, signOnBytes } from './contract.ts'
import { loadSignOn, showSignOn } from './sign-on.ts'

const path = '/api/assurance/sign-on-services'

/** The list of single sign-on, against which the register of cloud services is held. */
export const signOnRoutes: Route[] = [
  route({
    method: 'GET',
    path,
    who: securityOffice,
    holds: 'confidential',
    summary: 'The services single sign-on knows that the register of cloud services lacks.',
    reply: SignOn,
    does: async ({ world }) => ok(await showSignOn(world)),
  }),
  route({
    method: 'POST',
    path,
    who: securityOfficers,
    holds: 'confidential',
    summary: 'Takes in the list of single sign-on (text/csv: service, last_used_on), whole or not at all.',
    body: z.instanceof(Buffer),
    bodyLimit: signOnBytes,
    reply: SignOnLoaded,
    refusals: { forbidden: 403, 'sign-on-broken': 422 },
    does: async (call) => answerTo(await loadSignOn(call, call.body), ok),
  }),
]
