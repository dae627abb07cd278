import { answerTo, created, ok } from '#platform/http/answer.ts'
import { type Answer, type Client, type Route, route } from '#platform/http/route.ts'
import { anyone } from '#platform/http/who.ts'
import type { Outcome } from '#platform/outcome.ts'
import type { World } from '#platform/world.ts'
import { deviceFor } from '../devices.ts'
import { weaknessStatus } from '../set-password/routes.ts'
import { CodeEntry, JourneyParams, NewPasswordEntry } from '../sign-in/contract.ts'
import { type Visit, visitOf } from '../sign-in/visit.ts'
import { beginRecovery } from './begin-recovery.ts'
import { BeginRecovery, Identification, RecoveryView } from './contract.ts'
import { enterResetCode } from './enter-reset-code.ts'
import { identify } from './identify.ts'
import { chooseNewPassword } from './new-password/choose-new-password.ts'
import { resendResetCode } from './resend-reset-code.ts'
import { showRecovery } from './show-recovery.ts'

const journeyRefusals = { 'journey-not-found': 404, 'journey-step-mismatch': 409 } as const
const shape = { who: anyone, params: JourneyParams, reply: RecoveryView } as const

/** The recovery journey, one line a step. */
export const recoveryRoutes: Route[] = [
  route({
    method: 'POST',
    path: '/api/recovery',
    who: anyone,
    holds: 'customer',
    summary: 'Begin a recovery from one of the two login screens',
    body: BeginRecovery,
    does: async ({ world, client, body }) => {
      const device = deviceFor(world, client)
      return created(await beginRecovery(world, { ...body, device }), device.cookies)
    },
  }),
  route({
    ...shape,
    method: 'GET',
    path: '/api/recovery/:id',
    holds: 'customer',
    summary: 'Show where a recovery stands',
    refusals: journeyRefusals,
    does: ({ world, client, params }) => show(world, visitOf(world, client, params.id)),
  }),
  route({
    ...shape,
    method: 'POST',
    path: '/api/recovery/:id/identify',
    holds: 'customer',
    summary: 'Name the ID; the answer is the same for every ID',
    body: Identification,
    refusals: journeyRefusals,
    does: ({ world, client, params, body }) =>
      step(world, client, params.id, (visit) => identify(world, visit, body.id)),
  }),
  route({
    ...shape,
    method: 'POST',
    path: '/api/recovery/:id/code',
    holds: 'customer',
    summary: 'Enter the mailed code',
    body: CodeEntry,
    refusals: { ...journeyRefusals, 'code-not-accepted': 422 },
    does: ({ world, client, params, body }) =>
      step(world, client, params.id, (visit) => enterResetCode(world, visit, body.code)),
  }),
  route({
    ...shape,
    method: 'POST',
    path: '/api/recovery/:id/resend',
    holds: 'customer',
    summary: 'Mail a fresh code',
    refusals: { ...journeyRefusals, 'too-many-resends': 429 },
    does: ({ world, client, params }) =>
      step(world, client, params.id, (visit) => resendResetCode(world, visit)),
  }),
  route({
    ...shape,
    method: 'POST',
    path: '/api/recovery/:id/new-password',
    holds: 'customer',
    summary: 'Choose the new password; every session ends',
    body: NewPasswordEntry,
    refusals: { ...journeyRefusals, ...weaknessStatus, 'password-same': 422 },
    does: ({ world, client, params, body }) =>
      step(world, client, params.id, (visit) => chooseNewPassword(world, visit, body.password)),
  }),
]

async function step(
  world: World,
  client: Client,
  id: string,
  act: (visit: Visit) => Promise<Outcome<string>>,
): Promise<Answer> {
  const visit = visitOf(world, client, id)
  const outcome = await act(visit)
  return outcome.ok ? show(world, visit) : answerTo(outcome)
}

const show = async (world: World, visit: Visit): Promise<Answer> =>
  answerTo(await showRecovery(world, visit), ok)
