import { z } from 'zod'
import { type Answer, type Client, type Route, route } from '#platform/http/route.ts'
import { anyone } from '#platform/http/who.ts'
import type { Outcome } from '#platform/outcome.ts'
import type { World } from '#platform/world.ts'
import { Address } from '../../address.ts'
import { CodeEntry, JourneyParams, SignInView } from '../contract.ts'
import type { Progress } from '../go-on.ts'
import type { Visit } from '../visit.ts'
import { enterAddress } from './enter-address.ts'
import { proveAddress } from './prove-address.ts'
import { resendAddressCode } from './resend-address-code.ts'
import { withdrawAddress } from './withdraw-address.ts'

/** Takes one step of a sign-in and shows where it stands then. */
export type TakeStep = (
  call: { world: World; client: Client; params: { id: string } },
  step: (visit: Visit) => Promise<Outcome<string, Progress>>,
) => Promise<Answer>

const shape = { method: 'POST', who: anyone, params: JourneyParams, reply: SignInView } as const
const refusals = { 'journey-not-found': 404, 'journey-step-mismatch': 409 } as const
/** One address and no other field (S1-39, S1-41). */
const AddressEntry = z.strictObject({ address: Address })

/** The part of a sign-in that asks for a first address and proves it (S1-78, O8). */
export const addressRoutes = (take: TakeStep): Route[] => [
  route({
    ...shape,
    path: '/api/sign-in/:id/address',
    holds: 'customer',
    summary: 'Enter a first address; a code goes to it',
    body: AddressEntry,
    refusals: { ...refusals, 'address-shared': 422, 'too-many-resends': 429 },
    does: (call) => take(call, (visit) => enterAddress(call.world, visit, call.body.address)),
  }),
  route({
    ...shape,
    path: '/api/sign-in/:id/address/withdrawal',
    holds: 'customer',
    summary: 'Go back to enter another address',
    refusals,
    does: (call) => take(call, (visit) => withdrawAddress(call.world, visit)),
  }),
  route({
    ...shape,
    path: '/api/sign-in/:id/address/resend',
    holds: 'customer',
    summary: 'Send a new code to the address just entered',
    refusals: { ...refusals, 'too-many-resends': 429 },
    does: (call) => take(call, (visit) => resendAddressCode(call.world, visit)),
  }),
  route({
    ...shape,
    path: '/api/sign-in/:id/address/code',
    holds: 'customer',
    summary: 'Prove the address with the code that reached it',
    body: CodeEntry,
    refusals: { ...refusals, 'code-not-accepted': 422, 'address-shared': 422 },
    does: (call) => take(call, (visit) => proveAddress(call.world, visit, call.body.code)),
  }),
]
