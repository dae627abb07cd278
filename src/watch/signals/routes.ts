import { z } from 'zod'
import { answerTo, created, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { anyone, securityOffice, securityOfficers } from '#platform/http/who.ts'
import { Jwks, NewReceiver, Poll, Polled, Receivers, Registered, Replay, Transmitter } from './contract.ts'
import { registerAtOffice, replayAtOffice, stopAtOffice } from './office/office-receivers.ts'
import { pollSignals } from './poll-signals.ts'
import { showReceivers } from './show-receivers.ts'
import { publicKeys } from './signing-key.ts'

const params = z.object({ id: z.uuid() })

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
  route({
    method: 'POST',
    path: '/api/watch/receivers',
    who: securityOfficers,
    holds: 'confidential',
    summary: 'Registers a receiver; a secret of ours is told once.',
    body: NewReceiver,
    reply: Registered,
    refusals: {
      ...{ forbidden: 403, 'step-up-required': 403, 'address-not-called': 422, 'receiver-taken': 409 },
    },
    does: async (call) => answerTo(await registerAtOffice(call, call.body), created),
  }),
  route({
    method: 'POST',
    path: '/api/watch/receivers/:id/stop',
    who: securityOfficers,
    holds: 'internal',
    summary: 'Stops telling a receiver; what happens from now on is not kept for him.',
    params,
    refusals: { forbidden: 403, 'step-up-required': 403, 'receiver-not-found': 404 },
    does: async (call) => answerTo(await stopAtOffice(call, { ...call.params, isStopped: true })),
  }),
  route({
    method: 'DELETE',
    path: '/api/watch/receivers/:id/stop',
    who: securityOfficers,
    holds: 'internal',
    summary: 'Goes on telling a receiver that was stopped.',
    params,
    refusals: { forbidden: 403, 'step-up-required': 403, 'receiver-not-found': 404 },
    does: async (call) => answerTo(await stopAtOffice(call, { ...call.params, isStopped: false })),
  }),
  route({
    method: 'POST',
    path: '/api/watch/receivers/:id/replay',
    who: securityOfficers,
    holds: 'internal',
    summary: 'Tells a receiver again what he took or refused since a moment.',
    params,
    body: Replay,
    reply: z.strictObject({ signals: z.int() }),
    refusals: { forbidden: 403, 'receiver-not-found': 404 },
    does: async (call) =>
      answerTo(await replayAtOffice(call, { ...call.params, since: new Date(call.body.since) }), ok),
  }),
]
