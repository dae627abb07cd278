import { answerTo, created, nothing, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { deskAgent } from '#platform/http/who.ts'
import { AgencyParams } from '../contract.ts'
import {
  AgencyEntry,
  DeskAgencies,
  KeyAdded,
  KeyConfirmationEntry,
  KeyEntry,
  KeyRevocationEntry,
  SessionsEnded,
} from './contract.ts'
import { addAgencyKey } from './keys/add-agency-key.ts'
import { confirmAgencyKey } from './keys/confirm-agency-key.ts'
import { revokeAgencyKey } from './keys/revoke-agency-key.ts'
import { listAgencies } from './list-agencies.ts'
import { registerAgency } from './register-agency.ts'
import { resumeAgency, suspendAgency } from './suspend-agency.ts'

const refusals = { forbidden: 403, 'step-up-required': 403 } as const
const keyRefusals = {
  'agency-not-found': 404,
  'key-not-readable': 422,
  'key-is-private': 422,
  'key-kind-not-taken': 422,
  'key-too-weak': 422,
  'key-taken': 409,
  'key-dates-wrong': 422,
} as const

/** Agencies and their keys, as the desk keeps them. */
export const deskAgencyRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/desk/agencies',
    who: deskAgent,
    holds: 'internal',
    evenInMaintenance: true,
    summary: 'Every agency with its keys.',
    reply: DeskAgencies,
    does: async ({ world, session }) => ok({ agencies: await listAgencies(world.db, session.accountId) }),
  }),
  route({
    method: 'POST',
    path: '/api/desk/agencies',
    who: deskAgent,
    holds: 'internal',
    evenInMaintenance: true,
    summary: 'Registers an agency.',
    body: AgencyEntry,
    refusals: { ...refusals, 'agency-taken': 409, 'page-not-safe': 422 },
    does: async (call) => answerTo(await registerAgency(call.world, call, call.body)),
  }),
  route({
    method: 'POST',
    path: '/api/desk/agencies/:handle/keys',
    who: deskAgent,
    holds: 'internal',
    evenInMaintenance: true,
    summary: 'Adds a public key, which waits until a colleague confirms it; those before it go on.',
    params: AgencyParams,
    body: KeyEntry,
    reply: KeyAdded,
    refusals: { ...refusals, ...keyRefusals },
    does: async (call) => {
      const { jwk, validFrom, validUntil } = call.body
      const key = { handle: call.params.handle, jwk: parsed(jwk), ...dates({ validFrom, validUntil }) }
      return answerTo(await addAgencyKey(call.world, call, key), (added) => created(added))
    },
  }),
  route({
    method: 'POST',
    path: '/api/desk/agencies/:handle/key-confirmations',
    who: deskAgent,
    holds: 'internal',
    evenInMaintenance: true,
    summary: 'Confirms a key that a colleague entered: from then on it signs.',
    params: AgencyParams,
    body: KeyConfirmationEntry,
    refusals: { ...refusals, 'agency-not-found': 404, 'key-not-waiting': 409, 'key-entered-by-you': 403 },
    does: async (call) =>
      answerTo(await confirmAgencyKey(call.world, call, { ...call.body, handle: call.params.handle })),
  }),
  route({
    method: 'POST',
    path: '/api/desk/agencies/:handle/key-revocations',
    who: deskAgent,
    holds: 'internal',
    evenInMaintenance: true,
    summary: 'Revokes a key at once, and on wish ends the sessions that came by it.',
    params: AgencyParams,
    body: KeyRevocationEntry,
    reply: SessionsEnded,
    refusals: { forbidden: 403, 'agency-not-found': 404, 'key-not-found': 404 },
    does: async (call) =>
      answerTo(
        await revokeAgencyKey(call.world, call, { ...call.body, handle: call.params.handle }),
        (done) => ok(done),
      ),
  }),
  route({
    method: 'POST',
    path: '/api/desk/agencies/:handle/suspension',
    who: deskAgent,
    holds: 'internal',
    evenInMaintenance: true,
    summary: 'Suspends an agency: it hands over nobody, and whoever came by it is signed out.',
    params: AgencyParams,
    reply: SessionsEnded,
    refusals: { forbidden: 403, 'agency-not-found': 404 },
    does: async (call) =>
      answerTo(await suspendAgency(call.world, call, call.params.handle), (done) => ok(done)),
  }),
  route({
    method: 'DELETE',
    path: '/api/desk/agencies/:handle/suspension',
    who: deskAgent,
    holds: 'internal',
    evenInMaintenance: true,
    summary: 'Lets a suspended agency hand over again.',
    params: AgencyParams,
    refusals: { ...refusals, 'agency-not-found': 404 },
    does: async (call) => answerTo(await resumeAgency(call.world, call, call.params.handle), () => nothing()),
  }),
]

/** The JSON in a text; nothing readable for what is none, which the act then refuses in words. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const dates = (given: { validFrom: string | undefined; validUntil: string | undefined }) => ({
  validFrom: given.validFrom === undefined ? undefined : new Date(given.validFrom),
  validUntil: given.validUntil === undefined ? undefined : new Date(given.validUntil),
})
