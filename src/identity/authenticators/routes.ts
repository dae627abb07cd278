import { answerTo, created, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { signedIn } from '#platform/http/who.ts'
import type { Added as Kept } from './adding/keep-authenticator.ts'
import { addApp } from './app/add-app.ts'
import { beginApp } from './app/begin-app.ts'
import {
  Added,
  AppToAdd,
  AuthenticatorParams,
  Authenticators,
  FirstDigits,
  NewName,
  PasskeyMade,
  RecoveryCodes,
} from './contract.ts'
import { listAuthenticators } from './own/list-authenticators.ts'
import { removeAuthenticator } from './own/remove-authenticator.ts'
import { renameAuthenticator } from './own/rename-authenticator.ts'
import { renewRecoveryCodes } from './own/renew-recovery-codes.ts'
import { reportLoss } from './own/report-loss.ts'
import { addPasskey } from './passkeys/add-passkey.ts'
import { beginPasskey } from './passkeys/begin-passkey.ts'
import { PasskeyQuestion } from './passkeys/contract.ts'

const stepUp = { 'step-up-required': 403 } as const
const adding = { 'not-offered': 404, 'too-many-authenticators': 409 } as const
const unknown = { 'authenticator-not-found': 404 } as const
/** What leads somebody who must have one to his first, at any hour: staff work through a maintenance. */
const enrolling = { who: signedIn, holds: 'customer', evenUnenrolled: true, evenInMaintenance: true } as const
const own = { who: signedIn, params: AuthenticatorParams } as const

const shownOf = ({ cookie, ...added }: Kept) => created(added, cookie ? [cookie] : [])

const addingRoutes: Route[] = [
  route({
    method: 'POST',
    path: '/api/my-navigation/passkeys/options',
    ...enrolling,
    summary: 'Ask what to make a passkey with',
    reply: PasskeyQuestion,
    refusals: { ...stepUp, ...adding },
    does: async (call) => answerTo(await beginPasskey(call.world, call), ok),
  }),
  route({
    method: 'POST',
    path: '/api/my-navigation/passkeys',
    ...enrolling,
    summary: 'Add the passkey the browser made; the first time with recovery codes',
    body: PasskeyMade,
    reply: Added,
    refusals: { ...adding, 'passkey-not-accepted': 422, 'passkey-already-added': 409 },
    does: async (call) => answerTo(await addPasskey(call.world, call, call.body), shownOf),
  }),
  route({
    method: 'POST',
    path: '/api/my-navigation/authenticator-apps/secret',
    ...enrolling,
    summary: 'Ask for a secret to tell an authenticator app',
    reply: AppToAdd,
    refusals: { ...stepUp, ...adding },
    does: async (call) => answerTo(await beginApp(call.world, call), ok),
  }),
  route({
    method: 'POST',
    path: '/api/my-navigation/authenticator-apps',
    ...enrolling,
    summary: 'Add the app with its first digits; the first time with recovery codes',
    body: FirstDigits,
    reply: Added,
    refusals: { ...adding, 'app-code-not-accepted': 422 },
    does: async (call) => answerTo(await addApp(call.world, call, call.body), shownOf),
  }),
]

/** パスキーと認証アプリ: what a person proves himself with besides his password. */
export const authenticatorRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/my-navigation/authenticators',
    ...enrolling,
    evenLimited: true,
    summary: 'List my passkeys, apps and how many recovery codes are left',
    reply: Authenticators,
    refusals: { 'not-offered': 404 },
    does: async ({ world, session }) => answerTo(await listAuthenticators(world, session), ok),
  }),
  ...addingRoutes,
  route({
    ...own,
    method: 'PUT',
    path: '/api/my-navigation/authenticators/:id/name',
    holds: 'customer',
    summary: 'Rename one of my authenticators',
    body: NewName,
    refusals: unknown,
    does: async ({ world, session, params, body }) =>
      answerTo(await renameAuthenticator(world, session, { ...params, ...body })),
  }),
  route({
    ...own,
    method: 'POST',
    path: '/api/my-navigation/authenticators/:id/loss',
    holds: 'customer',
    summary: 'Report an authenticator lost; it opens nothing any more',
    refusals: unknown,
    does: async (call) => answerTo(await reportLoss(call.world, call, call.params.id)),
  }),
  route({
    ...own,
    method: 'DELETE',
    path: '/api/my-navigation/authenticators/:id',
    holds: 'customer',
    summary: 'Remove one of my authenticators',
    refusals: { ...stepUp, ...unknown, 'authenticator-needed': 409 },
    does: async (call) => answerTo(await removeAuthenticator(call.world, call, call.params.id)),
  }),
  route({
    method: 'POST',
    path: '/api/my-navigation/recovery-codes',
    who: signedIn,
    holds: 'customer',
    summary: 'Make ten new recovery codes; the old ones are void',
    reply: RecoveryCodes,
    refusals: { ...stepUp, ...unknown },
    does: async (call) =>
      answerTo(await renewRecoveryCodes(call.world, call), (recoveryCodes) => created({ recoveryCodes })),
  }),
]
