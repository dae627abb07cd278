import { z } from 'zod'
import { answerTo, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { memberOffice } from '#platform/http/who.ts'
import { completeForMember } from './complete.ts'
import { MemberAddress, MemberView, NewMember, OwnWork, TemporaryCards, WhichMember } from './contract.ts'
import { correctAddressOfMember } from './correct-address.ts'
import { lookUpMember } from './look-up-member.ts'
import { registerForOffice } from './register.ts'
import { unlockForMember } from './unlock.ts'
import { ownWork, waitingCards } from './work-lists.ts'

const unknown = { forbidden: 403, 'member-unknown': 404 } as const
const always = { who: memberOffice, evenInMaintenance: true } as const

/** What the member office does for members. None of it shows, sets or resets a password (S1-25). */
export const memberRoutes: Route[] = [
  route({
    ...always,
    method: 'POST',
    path: '/api/desk/members/look-up',
    holds: 'customer',
    summary: 'Finds a member by his number.',
    body: WhichMember,
    reply: MemberView,
    refusals: unknown,
    does: async (call) => answerTo(await lookUpMember(call, call.body.number), ok),
  }),
  route({
    ...always,
    method: 'POST',
    path: '/api/desk/members',
    holds: 'customer',
    summary: 'Enters a member, who sets his first password himself.',
    body: NewMember,
    refusals: {
      forbidden: 403,
      'member-number-malformed': 422,
      'member-exists': 409,
      'step-up-required': 403,
    },
    does: async (call) => answerTo(await registerForOffice(call, call.body)),
  }),
  route({
    ...always,
    method: 'POST',
    path: '/api/desk/members/address',
    holds: 'customer',
    summary: 'Corrects a member’s address; what he has open ends.',
    body: MemberAddress,
    refusals: { ...unknown, 'step-up-required': 403 },
    does: async (call) => answerTo(await correctAddressOfMember(call, call.body)),
  }),
  route({
    ...always,
    method: 'POST',
    path: '/api/desk/members/unlocking',
    holds: 'customer',
    summary: 'Lifts the lock of a member’s sign-in; his password stays.',
    body: WhichMember,
    refusals: { ...unknown, 'step-up-required': 403 },
    does: async (call) => answerTo(await unlockForMember(call, call.body.number)),
  }),
  route({
    ...always,
    method: 'POST',
    path: '/api/desk/members/full-membership',
    holds: 'customer',
    summary: 'Turns a temporary card into a full membership.',
    body: WhichMember,
    refusals: { ...unknown, 'member-full-already': 409 },
    does: async (call) => answerTo(await completeForMember(call, call.body.number)),
  }),
  route({
    ...always,
    method: 'GET',
    path: '/api/desk/members/own-work',
    holds: 'customer',
    summary: 'What I have done for members, the newest first, a page at a time.',
    query: z.strictObject({
      after: z
        .string()
        .regex(/^\d{1,15}$/)
        .optional(),
    }),
    reply: OwnWork,
    does: async ({ world, session, query: { after } }) =>
      ok(await ownWork(world.db, session.accountId, after)),
  }),
  route({
    ...always,
    method: 'GET',
    path: '/api/desk/members/temporary-cards',
    holds: 'customer',
    summary: 'Members who still hold a temporary card, a page at a time.',
    query: z.strictObject({
      after: z
        .string()
        .regex(/^\d{7,9}$/)
        .optional(),
    }),
    reply: TemporaryCards,
    does: async ({ world, query: { after } }) => ok(await waitingCards(world.db, after)),
  }),
]
