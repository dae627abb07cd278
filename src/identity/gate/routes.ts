import { ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { anyone } from '#platform/http/who.ts'
import { KeyNonce } from '../device-keys/contract.ts'
import { newNonce } from '../device-keys/nonce.ts'
import { GateFacts } from './contract.ts'
import { gateFacts } from './show-gate.ts'

/** What every screen asks for first, and what the doors ask for before they send. */
export const gateRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/gate',
    who: anyone,
    holds: 'public',
    evenInMaintenance: true,
    summary: 'Show the operator’s names, contacts, dates and password policy',
    reply: GateFacts,
    does: async ({ world }) => ok(await gateFacts(world)),
  }),
  route({
    method: 'GET',
    path: '/api/gate/nonce',
    who: anyone,
    holds: 'public',
    evenInMaintenance: true,
    summary: 'A nonce for the browser to sign',
    reply: KeyNonce,
    does: async ({ world }) => ok({ nonce: newNonce(world, await world.clock.now()) }),
  }),
]
