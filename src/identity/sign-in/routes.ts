import { answerTo, created, ok } from '#platform/http/answer.ts'
import { type Answer, type Client, type Route, route } from '#platform/http/route.ts'
import { anyone } from '#platform/http/who.ts'
import type { Outcome } from '#platform/outcome.ts'
import type { World } from '#platform/world.ts'
import { deviceFor } from '../devices.ts'
import { addressRoutes } from './address/routes.ts'
import { beginSignIn } from './begin-sign-in.ts'
import { chooseCompany } from './choose-company.ts'
import {
  BeginSignIn,
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
const shape = { who: anyone, params: JourneyParams, reply: SignInView } as const

/** The sign-in journey, one line a step. `nameCompanies` is given by the house: identity knows companies by id only. */
export const signInRoutes = (nameCompanies: NameCompanies): Route[] => [
  ...beginRoutes(nameCompanies),
  ...idRoutes(nameCompanies),
  ...addressRoutes((call, step) => take({ ...call, nameCompanies }, step)),
  ...codeRoutes(nameCompanies),
]

const beginRoutes = (nameCompanies: NameCompanies): Route[] => [
  route({
    method: 'POST',
    path: '/api/sign-in',
    who: anyone,
    summary: 'Begin a sign-in through one of the two doors',
    body: BeginSignIn,
    does: async ({ world, client, body }) => {
      const device = deviceFor(world, client)
      return created(await beginSignIn(world, { ...body, device }), device.cookies)
    },
  }),
  route({
    ...shape,
    method: 'GET',
    path: '/api/sign-in/:id',
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
    path: '/api/sign-in/:id/password',
    summary: 'Enter ID and password',
    body: PasswordEntry,
    refusals: {
      ...journeyRefusals,
      'not-recognised': 422,
      'temporary-card': 422,
      'no-address': 422,
      'too-many-resends': 429,
    },
    does: ({ world, client, params, body }) =>
      take({ world, client, params, nameCompanies }, (visit) => enterPassword(world, visit, body)),
  }),
  route({
    ...shape,
    method: 'POST',
    path: '/api/sign-in/:id/company',
    summary: 'Choose the company to sign in for',
    body: CompanyChoice,
    refusals: { ...journeyRefusals, 'not-recognised': 422, 'no-address': 422, 'too-many-resends': 429 },
    does: ({ world, client, params, body }) =>
      take({ world, client, params, nameCompanies }, (visit) => chooseCompany(world, visit, body.companyId)),
  }),
]

const codeRoutes = (nameCompanies: NameCompanies): Route[] => [
  route({
    ...shape,
    method: 'POST',
    path: '/api/sign-in/:id/code',
    summary: 'Enter the one-time code',
    body: CodeEntry,
    refusals: { ...journeyRefusals, 'code-not-accepted': 422 },
    does: ({ world, client, params, body }) =>
      take({ world, client, params, nameCompanies }, (visit) => enterCode(world, visit, body.code)),
  }),
  route({
    ...shape,
    method: 'POST',
    path: '/api/sign-in/:id/resend',
    summary: 'Send a new code to the registered address',
    refusals: { ...journeyRefusals, 'too-many-resends': 429 },
    does: ({ world, client, params }) =>
      take({ world, client, params, nameCompanies }, (visit) => resendCode(world, visit)),
  }),
  route({
    ...shape,
    method: 'POST',
    path: '/api/sign-in/:id/new-password',
    summary: 'Set a new password in place of one whose time is over',
    body: NewPasswordEntry,
    refusals: { ...journeyRefusals, ...weaknesses },
    does: ({ world, client, params, body }) =>
      take({ world, client, params, nameCompanies }, (visit) =>
        enterNewPassword(world, visit, body.password),
      ),
  }),
]

interface Request {
  world: World
  client: Client
  params: { id: string }
  nameCompanies: NameCompanies
}

type Step = (visit: Visit) => Promise<Outcome<string, Progress>>

/** Takes one step and shows where the journey stands then; a finished one brings the session cookie. */
async function take({ world, client, params, nameCompanies }: Request, step: Step): Promise<Answer> {
  const visit = visitOf(world, client, params.id)
  const outcome = await step(visit)
  if (!outcome.ok) return answerTo(outcome)
  const { cookie, ended } = outcome.value
  const cookies = cookie ? [cookie] : []
  if (ended) return ok(await viewOf(world, ended, nameCompanies), cookies)
  return answerTo(await showSignIn(world, visit, nameCompanies), (view) => ok(view, cookies))
}
