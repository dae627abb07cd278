import { answerTo, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { anyone, securityOffice } from '#platform/http/who.ts'
import { Jwks, Poll, Polled, Receivers, Transmitter } from './contract.ts'
import { pollSignals } from './poll-signals.ts'
import { showReceivers } from './show-receivers.ts'
import { publicKeys } from './signing-key.ts'

/** Signals to others' systems: how they check them, and how they fetch them. */
export const signalRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/signals/configuration',
    who: anyone,
    holds: 'public',
    summary: 'What a receiver must know of us (SSF 1.0).',
    reply: Transmitter,
    does: async ({ world: { config } }) =>
      ok({
        ...{ spec_version: '1_0', issuer: config.origin, jwks_uri: `${config.origin}/api/signals/jwks` },
        delivery_methods_supported: ['urn:ietf:rfc:8935', 'urn:ietf:rfc:8936'],
      }),
  }),
  route({
    method: 'GET',
    path: '/api/signals/jwks',
    who: anyone,
    holds: 'public',
    summary: 'The public keys that signals are checked with (RFC 7517).',
    reply: Jwks,
    does: async ({ world }) => ok(await publicKeys(world.keys)),
  }),
  route({
    method: 'POST',
    path: '/api/signals/poll',
    who: anyone,
    holds: 'customer',
    summary: 'A receiver with his token fetches what waits for him (RFC 8936).',
    body: Poll,
    reply: Polled,
    refusals: { 'receiver-not-recognised': 401 },
    does: async ({ world, client, body }) =>
      answerTo(await pollSignals(world, { ...body, token: client.bearer }), ok),
  }),
  route({
    method: 'GET',
    path: '/api/watch/receivers',
    who: securityOffice,
    holds: 'internal',
    summary: 'Who is told of ended sessions and changed credentials, and how that goes.',
    reply: Receivers,
    does: async ({ world }) => ok(await showReceivers(world.db)),
  }),
]
