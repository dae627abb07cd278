import { z } from 'zod'
import { answerTo, created, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { administrator } from '#platform/http/who.ts'
import {
  AddressCorrection,
  PeoplePage,
  PeopleQuery,
  Person,
  PersonChange,
  Registered,
  Registration,
} from '../contract.ts'
import { exportPeople } from '../listing/export-people.ts'
import { listPeople } from '../listing/list-people.ts'
import { readPerson } from '../listing/read-person.ts'
import { letPersonLeave } from './access/let-person-leave.ts'
import { liftPersonHold } from './access/lift-hold.ts'
import { reopenPerson } from './access/reopen-person.ts'
import { suspendPerson } from './access/suspend-person.ts'
import { correctPersonAddress } from './correct-person-address.ts'
import { registerPerson } from './register-person.ts'
import { resendPasswordMail } from './resend-password-mail.ts'
import { updatePerson } from './update-person.ts'

const params = z.object({ id: z.uuid() })
const typeOf = (encoding = 'utf-8') => `text/csv; charset=${encoding === 'cp932' ? 'Shift_JIS' : 'utf-8'}`
const notHeld = {
  forbidden: 403,
  'person-not-found': 404,
  'person-left': 409,
  'administrator-by-operator': 422,
} as const

/** The company's people, one by one. There is no route that resets, shows or unlocks anybody's password (S1-65, S1-66). */
export const peopleRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/people',
    who: administrator,
    holds: 'customer',
    evenLimited: true,
    summary: 'A page of people in reading order, narrowed by text, kind, department or status.',
    query: PeopleQuery,
    reply: PeoplePage,
    does: async ({ world, session, query }) => ok(await listPeople(world.db, session.companyId, query)),
  }),
  route({
    method: 'POST',
    path: '/api/people',
    who: administrator,
    holds: 'customer',
    summary: 'Registers a traveller or a ticketing manager.',
    body: Registration,
    reply: Registered,
    refusals: {
      forbidden: 403,
      'invalid-input': 400,
      'administrator-by-operator': 422,
      'department-not-found': 422,
      'member-number-taken': 409,
      'address-shared': 409,
      'step-up-required': 403,
    },
    does: async (call) => answerTo(await registerPerson(call, call.body), created),
  }),
  route({
    method: 'GET',
    path: '/api/people/export.csv',
    who: administrator,
    holds: 'customer',
    givesFile: true,
    summary: 'Everybody who has not left, as a file for spreadsheets, in UTF-8 or cp932.',
    query: z.strictObject({ encoding: z.enum(['utf-8', 'cp932']).optional() }),
    refusals: { forbidden: 403, 'characters-not-in-cp932': 422, 'step-up-required': 403 },
    does: async (call) =>
      answerTo(await exportPeople(call, call.query.encoding), (content) => ({
        status: 200,
        file: { name: 'people.csv', type: typeOf(call.query.encoding), content },
      })),
  }),
  route({
    method: 'GET',
    path: '/api/people/:id',
    who: administrator,
    holds: 'customer',
    evenLimited: true,
    summary: 'One person.',
    params,
    reply: Person,
    refusals: { 'person-not-found': 404 },
    does: async ({ world, session, params: { id } }) => {
      const person = await readPerson(world.db, session.companyId, id)
      return person ? ok(person) : { refusal: 'person-not-found' }
    },
  }),
  route({
    method: 'PUT',
    path: '/api/people/:id',
    who: administrator,
    holds: 'customer',
    summary: 'Changes names, department or managed departments.',
    params,
    body: PersonChange,
    reply: Person,
    refusals: {
      ...notHeld,
      'invalid-input': 400,
      'department-not-found': 422,
      'only-ticketing-managers': 422,
      'step-up-required': 403,
    },
    does: async (call) => answerTo(await updatePerson(call, call.params.id, call.body), ok),
  }),
  route({
    method: 'PUT',
    path: '/api/people/:id/address',
    who: administrator,
    holds: 'customer',
    summary: "Corrects a ticketing manager's mail address.",
    params,
    body: AddressCorrection,
    refusals: {
      ...notHeld,
      'invalid-input': 400,
      'address-kept-by-programme': 422,
      'address-shared': 409,
      'address-unchanged': 409,
      'step-up-required': 403,
    },
    does: async (call) => answerTo(await correctPersonAddress(call, call.params.id, call.body)),
  }),
  route({
    method: 'POST',
    path: '/api/people/:id/suspension',
    who: administrator,
    holds: 'customer',
    summary: 'Suspends a person: signed out at once, no sign-in until reopened.',
    params,
    refusals: { ...notHeld, 'step-up-required': 403 },
    does: async (call) => answerTo(await suspendPerson(call, call.params.id)),
  }),
  route({
    method: 'DELETE',
    path: '/api/people/:id/suspension',
    who: administrator,
    holds: 'customer',
    summary: 'Ends a suspension.',
    params,
    refusals: { ...notHeld, 'step-up-required': 403 },
    does: async (call) => answerTo(await reopenPerson(call, call.params.id)),
  }),
  route({
    method: 'DELETE',
    path: '/api/people/:id/hold',
    who: administrator,
    holds: 'customer',
    summary: 'Lets a held account go on; its password stays.',
    params,
    refusals: { ...notHeld, 'person-not-held': 409, 'step-up-required': 403 },
    does: async (call) => answerTo(await liftPersonHold(call, call.params.id)),
  }),
  route({
    method: 'POST',
    path: '/api/people/:id/leaving',
    who: administrator,
    holds: 'customer',
    summary: 'The person has left the company; the account is closed for good.',
    params,
    refusals: { ...notHeld, 'person-has-trips': 409, 'step-up-required': 403 },
    does: async (call) => answerTo(await letPersonLeave(call, call.params.id)),
  }),
  route({
    method: 'POST',
    path: '/api/people/:id/password-mail',
    who: administrator,
    holds: 'customer',
    summary: 'Sends the password-setting mail again to a ticketing manager who has set none yet.',
    params,
    refusals: {
      ...notHeld,
      'password-kept-by-programme': 422,
      'password-mail-held-back': 409,
      'password-already-set': 409,
      'person-suspended': 409,
      'person-held': 409,
      'too-many-resends': 429,
    },
    does: async (call) => answerTo(await resendPasswordMail(call, call.params.id)),
  }),
]
