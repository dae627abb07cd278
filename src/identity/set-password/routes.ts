import { z } from 'zod'
import { answerTo } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { anyone } from '#platform/http/who.ts'
import { checkLink, setPassword } from './set-password.ts'

const token = z.string().min(1).max(200)

/** The refusals of a new password, each with a sentence of its own. */
export const weaknessStatus = {
  'password-too-short': 422,
  'password-too-long': 422,
  'password-one-kind': 422,
  'password-common': 422,
  'password-like-id': 422,
} as const

/** Setting the first password by the mailed link. Only POST: a scanner that opens the link asks nothing here. */
export const setPasswordRoutes: Route[] = [
  route({
    method: 'POST',
    path: '/api/set-password/check',
    who: anyone,
    holds: 'customer',
    summary: 'Whether a set-password link can be used; uses nothing up.',
    body: z.strictObject({ token }),
    reply: z.object({ usable: z.literal(true) }),
    refusals: { 'link-not-usable': 410 },
    does: async ({ world, body }) =>
      answerTo(await checkLink(world, body.token), () => ({ status: 200, body: { usable: true } })),
  }),
  route({
    method: 'POST',
    path: '/api/set-password',
    who: anyone,
    holds: 'customer',
    summary: 'Set the first password with the token of the mailed link.',
    body: z.strictObject({ token, password: z.string().max(4000) }),
    refusals: { 'link-not-usable': 410, ...weaknessStatus },
    does: async ({ world, body, client }) => answerTo(await setPassword(world, { ...body, client })),
  }),
]
