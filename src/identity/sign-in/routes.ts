import { answerTo, ok } from '#platform/http/answer.ts'
import { type Answer, type Cookie, type Route, route } from '#platform/http/route.ts'
import { anyone } from '#platform/http/who.ts'
import type { Outcome } from '#platform/outcome.ts'
import type { World } from '#platform/world.ts'
import { isOfStaff } from '../journeys/find-journey.ts'
import { addressRoutes } from './address/routes.ts'
import { arrivalOf } from './arrival.ts'
import { authenticatorSignInRoutes } from './authenticator/routes.ts'
import { chooseCompany } from './choose-company.ts'
import {
  CodeEntry,
  CompanyChoice,
  JourneyParams,
  NewPasswordEntry,
  PasswordEntry,
  SignInView,
} from './contract.ts'
import { enterCode } from './enter-code.ts'
import { enterNewPassword } from './enter-new-password.ts'
import { enterPassword } from './enter-password.ts'
import type { Progress } from './go-on.ts'
import { resendCode } from './resend-code.ts'
import { type NameCompanies, showSignIn, viewOf } from './show-sign-in.ts'
import { type Visit, visitOf } from './visit.ts'

const journeyRefusals = { 'journey-not-found': 404, 'journey-step-mismatch': 409 } as const
const weaknesses = {
  'password-too-short': 422,
  'password-too-long': 422,
  'password-one-kind': 422,
  'password-common': 422,
  'password-like-id': 422,
  'password-same': 422,
} as const
const shape = {
  who: anyone,
  params: JourneyParams,
  reply: SignInView,
  evenInMaintenance: ({ world, params }: { world: World; params: { id: string } }) =>
    isOfStaff(world, params.id),
} as const

/** The sign-in journey, one line a step. `nameCompanies` is given by the house: identity knows companies by id only. */
export const signInRoutes = (nameCompanies: NameCompanies): Route[] => [
  ...beginRoutes(nameCompanies),
  ...idRoutes(nameCompanies),
  ...addressRoutes(({ world, client, params }, step) =>
    take({ world, nameCompanies }, visitOf(world, client, params.id), step),
  ),
  ...authenticatorSignInRoutes(
    (request, visit, step) => take({ ...request, nameCompanies }, visit, step),
    ({ world, client, params }, step) =>
      take({ world, nameCompanies }, visitOf(world, client, params.id), step),
  ),
  ...codeRoutes(nameCompanies),
]

const beginRoutes = (nameCompanies: NameCompanies): Route[] => [
  route({
    method: 'POST',
    path: '/api/sign-in',
    who: anyone,
    holds: 'customer',
    evenInMaintenance: async ({ body }) => body.door === 'staff',
    mindsMaintenance: true,
    summary: 'Enter ID and password at one of the two doors',
    body: PasswordEntry,
    reply: SignInView,
    refusals: { 'not-recognised': 422, 'temporary-card': 422, 'no-address': 422, 'too-many-resends': 429 },
    does: ({ world, client, body }) => {
      const { arrival, cookies } = arrivalOf(world, client, body)
      return take({ world, nameCompanies, cookies }, arrival.visit, () => enterPassword(world, arrival, body))
    },
  }),
  route({
    ...shape,
    method: 'GET',
    path: '/api/sign-in/:id',
    holds: 'customer',
    summary: 'Show where a sign-in stands',
    refusals: journeyRefusals,
    does: async ({ world, client, params }) =>
      answerTo(await showSignIn(world, visitOf(world, client, params.id), nameCompanies), ok),
  }),
]

const idRoutes = (nameCompanies: NameCompanies): Route[] => [
  route({
    ...shape,
    method: 'POST',
    path: '/api/sign-in/:id/company',
    holds: 'customer',
    summary: 'Choose the company to sign in for',
    body: CompanyChoice,
    refusals: { ...journeyRefusals, 'not-recognised': 422, 'no-address': 422, 'too-many-resends': 429 },
    does: ({ world, client, params, body }) =>
      take({ world, nameCompanies }, visitOf(world, client, params.id), (visit) =>
        chooseCompany(world, visit, body.companyId),
      ),
  }),
]

const codeRoutes = (nameCompanies: NameCompanies): Route[] => [
  route({
    ...shape,
    method: 'POST',
    path: '/api/sign-in/:id/code',
    holds: 'customer',
    summary: 'Enter the one-time code',
    body: CodeEntry,
    refusals: { ...journeyRefusals, 'code-not-accepted': 422 },
    does: ({ world, client, params, body }) =>
      take({ world, nameCompanies }, visitOf(world, client, params.id), (visit) =>
        enterCode(world, visit, body.code),
      ),
  }),
  route({
    ...shape,
    method: 'POST',
    path: '/api/sign-in/:id/resend',
    holds: 'customer',
    summary: 'Send a new code to the registered address',
    refusals: { ...journeyRefusals, 'too-many-resends': 429 },
    does: ({ world, client, params }) =>
      take({ world, nameCompanies }, visitOf(world, client, params.id), (visit) => resendCode(world, visit)),
  }),
  route({
    ...shape,
    method: 'POST',
    path: '/api/sign-in/:id/new-password',
    holds: 'customer',
    summary: 'Set a new password in place of one whose time is over',
    body: NewPasswordEntry,
    refusals: { ...journeyRefusals, ...weaknesses },
    does: ({ world, client, params, body }) =>
      take({ world, nameCompanies }, visitOf(world, client, params.id), (visit) =>
        enterNewPassword(world, visit, body.password),
      ),
  }),
]

interface Request {
  world: World
  nameCompanies: NameCompanies
  /** Set whatever comes next. */
  cookies?: Cookie[]
}

type Step = (visit: Visit) => Promise<Outcome<string, Progress>>

/** Takes one step and shows where the journey stands then; a finished one brings the session's cookie and renews the device's. */
async function take(request: Request, visit: Visit, step: Step): Promise<Answer> {
  const { world, nameCompanies } = request
  const outcome = await step(visit)
  if (!outcome.ok) return answerTo(outcome)
  const { cookie, device, ended } = outcome.value
  const given = device ? [device] : (request.cookies ?? [])
  const cookies = [...given, ...(cookie ? [cookie] : [])]
  if (ended) return ok(await viewOf(world, ended, nameCompanies), cookies)
  return answerTo(await showSignIn(world, visit, nameCompanies), (view) => ok(view, cookies))
}
