import { answerTo, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { administrator, companyPerson } from '#platform/http/who.ts'
import { Administrators, CompanySettings, Me } from '../contract.ts'
import { readMe } from '../me.ts'
import { changeSettings } from './change-settings.ts'
import { companyOf } from './company-of.ts'
import { listAdministrators } from './list-administrators.ts'

/** The company's own: who I am in it, and what it has set. */
export const companyRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/me',
    who: companyPerson,
    holds: 'customer',
    evenLimited: true,
    summary: 'Who is signed in: person, company, departments, session.',
    reply: Me,
    refusals: { 'person-not-found': 404 },
    does: async ({ world, session }) => {
      const me = await readMe(world, session)
      return me ? ok(me) : { refusal: 'person-not-found' }
    },
  }),
  route({
    method: 'GET',
    path: '/api/company/administrators',
    who: companyPerson,
    holds: 'customer',
    evenLimited: true,
    summary: 'The administrators of my company by name, to know whom to ask.',
    reply: Administrators,
    does: async ({ world, session }) => ok(await listAdministrators(world.db, session.companyId)),
  }),
  route({
    method: 'GET',
    path: '/api/company/settings',
    who: administrator,
    holds: 'internal',
    evenLimited: true,
    summary: 'What the company has set.',
    reply: CompanySettings,
    does: async ({ world, session }) => {
      const company = await companyOf(world.db, session.companyId)
      return ok({ holdBackPasswordMails: company.hold_back_password_mails })
    },
  }),
  route({
    method: 'PUT',
    path: '/api/company/settings',
    who: administrator,
    holds: 'internal',
    summary: 'Changes what the company has set.',
    body: CompanySettings,
    refusals: { forbidden: 403, 'invalid-input': 400, 'step-up-required': 403 },
    does: async (call) => answerTo(await changeSettings(call, call.body)),
  }),
]
