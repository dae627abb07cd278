import { z } from 'zod'
import { deviceOf } from '#identity/public.ts'
import { answerTo, created, ok } from '#platform/http/answer.ts'
import { type Answer, type Client, type Route, route } from '#platform/http/route.ts'
import { anyone } from '#platform/http/who.ts'
import type { Outcome } from '#platform/outcome.ts'
import type { World } from '#platform/world.ts'
import { CompanyEntry, JoiningView, MemberProof, OwnDetails } from '../contract.ts'
import { beginSelfRegistration } from './begin-self-registration.ts'
import { enterDetails } from './enter-details.ts'
import type { JoiningVisit } from './find-joining.ts'
import { proveMembership } from './prove-membership.ts'
import { showJoining } from './show-joining.ts'

const params = z.strictObject({ id: z.uuid() })
const journeyRefusals = { 'journey-not-found': 404, 'journey-step-mismatch': 409 } as const
const alreadyThere = { 'already-registered': 409, 'already-waiting': 409 } as const

/** The way in for whoever registers himself, one line a step. */
export const joiningRoutes: Route[] = [
  route({
    method: 'POST',
    path: '/api/self-registration',
    who: anyone,
    holds: 'customer',
    summary: 'Begin a self-registration with the corporate ID and its password',
    body: CompanyEntry,
    reply: JoiningView,
    refusals: {
      'self-registration-not-recognised': 422,
      'self-registration-locked': 422,
      'journey-not-found': 404,
    },
    does: async ({ world, client, body }) => {
      const begun = await beginSelfRegistration(world, client, body)
      if (!begun.ok) return answerTo(begun)
      const { id, cookies, device } = begun.value
      const shown = await showJoining(world, { joiningId: id, client, device })
      return answerTo(shown, (view) => created(view, cookies))
    },
  }),
  route({
    method: 'GET',
    path: '/api/self-registration/:id',
    who: anyone,
    holds: 'customer',
    summary: 'Show where a self-registration stands',
    params,
    reply: JoiningView,
    refusals: { 'journey-not-found': 404 },
    does: ({ world, client, params: { id } }) => show(world, visitOf(world, client, id)),
  }),
  route({
    method: 'POST',
    path: '/api/self-registration/:id/member',
    who: anyone,
    holds: 'customer',
    summary: 'Prove the member number with the member password',
    params,
    body: MemberProof,
    reply: JoiningView,
    refusals: {
      ...journeyRefusals,
      'not-recognised': 422,
      'temporary-card': 422,
      'member-without-address': 422,
      ...alreadyThere,
    },
    does: ({ world, client, params: { id }, body }) =>
      step(world, visitOf(world, client, id), (visit) => proveMembership(world, visit, body)),
  }),
  route({
    method: 'POST',
    path: '/api/self-registration/:id/details',
    who: anyone,
    holds: 'customer',
    summary: 'Enter department and names, and be registered or wait for the administrator',
    params,
    body: OwnDetails,
    reply: JoiningView,
    refusals: { ...journeyRefusals, 'department-not-found': 422, ...alreadyThere },
    does: ({ world, client, params: { id }, body }) =>
      step(world, visitOf(world, client, id), (visit) => enterDetails(world, visit, body)),
  }),
]

/** The sign-in by corporate ID, its password, member number and password is gone, and registering by it (S1-75, S1-76). */
export const fourFieldRoutes: Route[] = ['/api/corporate-sign-in', '/api/corporate-sign-in/registration'].map(
  (path) =>
    route({
      method: 'POST',
      path,
      who: anyone,
      holds: 'public',
      summary: 'Gone: members sign in by member number; who is not registered yet registers himself.',
      refusals: { 'four-field-sign-in-gone': 410 },
      does: async () => ({ refusal: 'four-field-sign-in-gone' }),
    }),
)

const visitOf = (world: World, client: Client, joiningId: string): JoiningVisit => ({
  joiningId,
  client,
  device: deviceOf(world, client),
})

/** Takes one step and shows where the joining stands then. */
async function step(
  world: World,
  visit: JoiningVisit,
  act: (visit: JoiningVisit) => Promise<Outcome<string>>,
): Promise<Answer> {
  const outcome = await act(visit)
  return outcome.ok ? show(world, visit) : answerTo(outcome)
}

const show = async (world: World, visit: JoiningVisit): Promise<Answer> =>
  answerTo(await showJoining(world, visit), ok)
