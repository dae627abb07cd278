import { z } from 'zod'
import { answerTo, nothing } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { signedIn } from '#platform/http/who.ts'
import { passStepUp } from './pass-step-up.ts'
import { resendStepUp } from './resend-step-up.ts'

const params = z.strictObject({ id: z.uuid() })

/** Proving oneself once more before one operation. */
export const stepUpRoutes: Route[] = [
  route({
    method: 'POST',
    path: '/api/step-ups/:id/code',
    who: signedIn,
    holds: 'customer',
    evenInMaintenance: true,
    evenUnenrolled: true,
    summary: 'Prove a step-up with the mailed code; then repeat the call with the header Step-Up.',
    params,
    body: z.strictObject({ code: z.string().max(64) }),
    refusals: { 'step-up-not-found': 404, 'code-not-accepted': 422 },
    does: async ({ world, session, params: { id }, body: { code } }) =>
      answerTo(await passStepUp(world, session, { id, code }), (cookie) => nothing([cookie])),
  }),
  route({
    method: 'POST',
    path: '/api/step-ups/:id/resend',
    who: signedIn,
    holds: 'customer',
    evenInMaintenance: true,
    evenUnenrolled: true,
    summary: 'Mail a fresh code for a step-up.',
    params,
    refusals: { 'step-up-not-found': 404, 'too-many-resends': 429 },
    does: async ({ world, session, params: { id }, client }) =>
      answerTo(await resendStepUp(world, session, { id, client })),
  }),
]
