import { weaknessStatus } from '#identity/public.ts'
import { answerTo, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { administrator } from '#platform/http/who.ts'
import { CompanyPassword, SelfRegistration, SelfRegistrationChange } from '../contract.ts'
import { changeSelfRegistration } from './change-self-registration.ts'
import { setCompanyPassword } from './set-company-password.ts'
import { showSelfRegistration } from './show-self-registration.ts'

/** What the administrator sets of it. */
export const selfRegistrationSettingsRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/company/self-registration',
    who: administrator,
    holds: 'internal',
    evenLimited: true,
    summary: 'What the company has set of its self-registration.',
    reply: SelfRegistration,
    does: async ({ world, session }) => ok(await showSelfRegistration(world, session)),
  }),
  route({
    method: 'PUT',
    path: '/api/company/self-registration',
    who: administrator,
    holds: 'internal',
    summary: 'Opens or closes the self-registration, and says whether each one waits for agreement.',
    body: SelfRegistrationChange,
    refusals: {
      forbidden: 403,
      'invalid-input': 400,
      'self-registration-password-missing': 409,
      'step-up-required': 403,
    },
    does: async (call) => answerTo(await changeSelfRegistration(call, call.body)),
  }),
  route({
    method: 'PUT',
    path: '/api/company/self-registration/password',
    who: administrator,
    holds: 'internal',
    summary: 'Sets the password of the self-registration, which alone ends a lock.',
    body: CompanyPassword,
    refusals: {
      forbidden: 403,
      'invalid-input': 400,
      ...weaknessStatus,
      'password-same': 422,
      'step-up-required': 403,
    },
    does: async (call) => answerTo(await setCompanyPassword(call, call.body)),
  }),
]
