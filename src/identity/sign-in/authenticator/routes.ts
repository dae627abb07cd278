import { z } from 'zod'
import { answerTo, ok } from '#platform/http/answer.ts'
import { type Answer, type Cookie, type Route, route } from '#platform/http/route.ts'
import { anyone } from '#platform/http/who.ts'
import type { Outcome } from '#platform/outcome.ts'
import type { World } from '#platform/world.ts'
import { AppCode, RecoveryCode } from '../../authenticators/contract.ts'
import { PasskeyAnswer, PasskeyEntry, PasskeyQuestion } from '../../authenticators/passkeys/contract.ts'
import { KeyProof } from '../../device-keys/contract.ts'
import { deviceFor } from '../../devices.ts'
import { isOfStaff } from '../../journeys/find-journey.ts'
import type { TakeStep } from '../address/routes.ts'
import { arrivalOf } from '../arrival.ts'
import { JourneyParams, SignInView } from '../contract.ts'
import type { Progress } from '../go-on.ts'
import { type Visit, visitOf } from '../visit.ts'
import { askForPasskey, showAuthenticator } from './show-authenticator.ts'
import { offerPasskey, signInWithPasskey } from './sign-in-with-passkey.ts'

/** Takes the first step of a sign-in and shows where it stands then. */
export type TakeFirst = (
  request: { world: World; cookies: Cookie[] },
  visit: Visit,
  step: () => Promise<Outcome<string, Progress>>,
) => Promise<Answer>

const refusals = { 'journey-not-found': 404, 'journey-step-mismatch': 409 } as const
const StaffDoor = z.literal('staff').optional()
const PasskeySignIn = z.strictObject({
  ...PasskeyEntry.shape,
  language: z.enum(['ja', 'en']),
  door: StaffDoor,
  key: KeyProof.optional(),
})
const Shown = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('app'), code: AppCode }),
  z.strictObject({ by: z.literal('recovery-code'), code: RecoveryCode }),
  z.strictObject({
    by: z.literal('passkey'),
    entry: z.strictObject({ ceremony: z.uuid(), answer: PasskeyAnswer }),
  }),
])

/** Signing in with a passkey, and proving oneself with what one has behind a right password. */
export const authenticatorSignInRoutes = (takeFirst: TakeFirst, take: TakeStep): Route[] => [
  ...passkeyRoutes(takeFirst),
  ...secondStepRoutes(take),
]

const passkeyRoutes = (takeFirst: TakeFirst): Route[] => [
  route({
    method: 'POST',
    path: '/api/sign-in/passkey/options',
    who: anyone,
    holds: 'customer',
    // Names nobody, and the passkey that answers it opens this door for staff alone.
    evenInMaintenance: async ({ query }) => query.door === 'staff',
    summary: 'Ask for a passkey to sign in with',
    query: z.strictObject({ door: StaffDoor }),
    reply: PasskeyQuestion,
    refusals: { 'not-offered': 404 },
    does: async ({ world, client }) => {
      const { hash, cookies } = deviceFor(world, client)
      return answerTo(await offerPasskey(world, hash), (question) => ok(question, cookies))
    },
  }),
  route({
    method: 'POST',
    path: '/api/sign-in/passkey',
    who: anyone,
    holds: 'customer',
    evenInMaintenance: async ({ body }) => body.door === 'staff',
    summary: 'Sign in with a passkey',
    body: PasskeySignIn,
    reply: SignInView,
    refusals: { 'not-offered': 404, 'passkey-not-accepted': 422 },
    does: ({ world, client, body: { language, door, key, ...entry } }) => {
      // Which of the companies' two doors it is, the account behind the passkey says.
      const { arrival, cookies } = arrivalOf(world, client, { door: door ?? 'administrator', language, key })
      return takeFirst({ world, cookies }, arrival.visit, () => signInWithPasskey(world, arrival, entry))
    },
  }),
]

const secondStepRoutes = (take: TakeStep): Route[] => [
  route({
    method: 'POST',
    path: '/api/sign-in/:id/passkey/options',
    who: anyone,
    holds: 'customer',
    summary: 'Ask for one of the account’s passkeys behind a right password',
    params: JourneyParams,
    evenInMaintenance: ({ world, params }) => isOfStaff(world, params.id),
    reply: PasskeyQuestion,
    refusals,
    does: async ({ world, client, params }) =>
      answerTo(await askForPasskey(world, visitOf(world, client, params.id)), ok),
  }),
  route({
    method: 'POST',
    path: '/api/sign-in/:id/authenticator',
    who: anyone,
    holds: 'customer',
    summary: 'Show a passkey, the digits of an app or a recovery code',
    params: JourneyParams,
    evenInMaintenance: ({ world, params }) => isOfStaff(world, params.id),
    body: Shown,
    reply: SignInView,
    refusals: {
      ...refusals,
      'passkey-not-accepted': 422,
      'app-code-not-accepted': 422,
      'recovery-code-not-accepted': 422,
    },
    does: (call) => take(call, (visit) => showAuthenticator(call.world, visit, call.body)),
  }),
]
