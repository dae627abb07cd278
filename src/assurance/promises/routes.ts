import { z } from 'zod'
import { answerTo, created, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { securityOffice, securityOfficers } from '#platform/http/who.ts'
import { CommitmentView, NewWords, PromiseWall } from './contract.ts'
import { readCommitments } from './read-commitments.ts'
import { rewordCommitment } from './reword-commitment.ts'
import { showWall } from './show-wall.ts'

/** What is promised. */
export const promiseRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/assurance/promises',
    who: securityOffice,
    holds: 'internal',
    summary: 'Every promise with the controls that carry it and how their proof stands.',
    reply: PromiseWall,
    does: async ({ world }) => ok(await showWall(world)),
  }),
  route({
    method: 'GET',
    path: '/api/assurance/commitments',
    who: securityOffice,
    holds: 'internal',
    summary: 'Every promise in the words that hold.',
    reply: z.strictObject({ commitments: z.array(CommitmentView) }),
    does: async ({ world }) => ok({ commitments: await readCommitments(world.db) }),
  }),
  route({
    method: 'POST',
    path: '/api/assurance/commitments/:id/versions',
    who: securityOfficers,
    holds: 'internal',
    summary: 'Puts a promise into other words; the words it had stay on record.',
    params: z.object({ id: z.string().max(60) }),
    body: NewWords,
    reply: z.strictObject({ version: z.int() }),
    refusals: { forbidden: 403, 'commitment-not-found': 404, 'commitment-moved-on': 409 },
    does: async ({ world, session, params: { id }, body }) =>
      answerTo(await rewordCommitment({ world, session }, id, body), created),
  }),
]
