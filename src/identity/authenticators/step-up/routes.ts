import { z } from 'zod'
import { answerTo, nothing, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { signedIn } from '#platform/http/who.ts'
import { AppCode, RecoveryCode } from '../contract.ts'
import { PasskeyEntry, PasskeyQuestion } from '../passkeys/contract.ts'
import { askStepUpPasskey, passWithAuthenticator } from './pass-with-authenticator.ts'

const shape = {
  method: 'POST',
  who: signedIn,
  params: z.strictObject({ id: z.uuid() }),
  evenInMaintenance: true,
} as const
const unknown = { 'step-up-not-found': 404 } as const

/** Proving oneself once more with what one has, for those who have registered it. */
export const authenticatorStepUpRoutes: Route[] = [
  route({
    ...shape,
    path: '/api/step-ups/:id/passkey/options',
    holds: 'customer',
    summary: 'Ask for one of my passkeys before an operation.',
    reply: PasskeyQuestion,
    refusals: unknown,
    does: async ({ world, session, params }) =>
      answerTo(await askStepUpPasskey(world, session, params.id), ok),
  }),
  route({
    ...shape,
    path: '/api/step-ups/:id/passkey',
    holds: 'customer',
    summary: 'Prove a step-up with a passkey.',
    body: PasskeyEntry,
    refusals: { ...unknown, 'passkey-not-accepted': 422 },
    does: async ({ world, session, client, params: { id }, body: entry }) => {
      const proof = { id, client, shown: { by: 'passkey', entry } } as const
      return answerTo(await passWithAuthenticator(world, session, proof), (cookie) => nothing([cookie]))
    },
  }),
  route({
    ...shape,
    path: '/api/step-ups/:id/app-code',
    holds: 'customer',
    summary: 'Prove a step-up with the digits of an authenticator app.',
    body: z.strictObject({ code: AppCode }),
    refusals: { ...unknown, 'app-code-not-accepted': 422 },
    does: async ({ world, session, client, params: { id }, body: { code } }) => {
      const proof = { id, client, shown: { by: 'app', code } } as const
      return answerTo(await passWithAuthenticator(world, session, proof), (cookie) => nothing([cookie]))
    },
  }),
  route({
    ...shape,
    path: '/api/step-ups/:id/recovery-code',
    holds: 'customer',
    // Whoever lost all he had comes to a new one by these.
    evenUnenrolled: true,
    summary: 'Prove a step-up with a recovery code, which is used up.',
    body: z.strictObject({ code: RecoveryCode }),
    refusals: { ...unknown, 'recovery-code-not-accepted': 422 },
    does: async ({ world, session, client, params: { id }, body: { code } }) => {
      const proof = { id, client, shown: { by: 'recovery-code', code } } as const
      return answerTo(await passWithAuthenticator(world, session, proof), (cookie) => nothing([cookie]))
    },
  }),
]
