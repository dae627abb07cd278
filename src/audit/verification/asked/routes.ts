import { answerTo, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { securityOffice } from '#platform/http/who.ts'
import { LogVerified } from './contract.ts'
import { verifyLog } from './verify-log.ts'

/** Verification of the log, asked for on a screen. */
export const verificationRoutes: Route[] = [
  route({
    who: securityOffice,
    method: 'POST',
    path: '/api/audit/verification',
    holds: 'internal',
    summary:
      'Checks chains, tree and signatures of the whole log, and names the first record that is not as it was sealed.',
    reply: LogVerified,
    refusals: { forbidden: 403 },
    does: async ({ world, session }) => answerTo(await verifyLog(world, session), ok),
  }),
]
