import { answerTo, nothing, ok } from '#platform/http/answer.ts'
import { type Route, route } from '#platform/http/route.ts'
import { signedIn, withOwnPassword } from '#platform/http/who.ts'
import { weaknessStatus } from '../set-password/routes.ts'
import { askAddressChange } from './ask-address-change.ts'
import { changePassword } from './change-password.ts'
import { chooseLanguage } from './choose-language.ts'
import { chooseLoginNotice } from './choose-login-notice.ts'
import { confirmAddress } from './confirm-address.ts'
import {
  AddressConfirmation,
  AddressWish,
  LanguageChoice,
  MyNavigation,
  NoticeChoice,
  PasswordChange,
} from './contract.ts'
import { showMyNavigation } from './show-my-navigation.ts'

const stepUp = { 'step-up-required': 403 } as const

/** マイナビゲーション: what a person keeps of himself. */
export const ownRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/api/my-navigation',
    who: signedIn,
    holds: 'customer',
    evenLimited: true,
    summary: 'Show my address, notice, language and password date',
    reply: MyNavigation,
    does: async ({ world, session }) => ok(await showMyNavigation(world, session)),
  }),
  route({
    method: 'PUT',
    path: '/api/my-navigation/language',
    who: signedIn,
    holds: 'customer',
    summary: 'Choose my language',
    body: LanguageChoice,
    does: async ({ world, session, body }) => {
      await chooseLanguage(world, session, body.language)
      return nothing()
    },
  }),
  route({
    method: 'PUT',
    path: '/api/my-navigation/login-notice',
    who: withOwnPassword,
    holds: 'customer',
    summary: 'Switch the login notice on or off',
    body: NoticeChoice,
    refusals: stepUp,
    does: async (call) => answerTo(await chooseLoginNotice(call.world, call, call.body.receive)),
  }),
  route({
    method: 'POST',
    path: '/api/my-navigation/password',
    who: withOwnPassword,
    holds: 'customer',
    summary: 'Change my password; my other sessions end',
    body: PasswordChange,
    refusals: { ...stepUp, ...weaknessStatus, 'wrong-password': 422, 'password-same': 422 },
    does: async (call) =>
      answerTo(await changePassword(call.world, call, call.body), (cookie) => nothing([cookie])),
  }),
  route({
    method: 'POST',
    path: '/api/my-navigation/address',
    who: withOwnPassword,
    holds: 'customer',
    summary: 'Ask for a new address; a code goes to it',
    body: AddressWish,
    refusals: { ...stepUp, 'address-unchanged': 422, 'address-shared': 422, 'too-many-resends': 429 },
    does: async (call) =>
      answerTo(await askAddressChange(call.world, call, call.body.address), () => ({
        status: 202,
        body: { pending: true },
      })),
  }),
  route({
    method: 'POST',
    path: '/api/my-navigation/address/confirmation',
    who: withOwnPassword,
    holds: 'customer',
    summary: 'Confirm the new address with the code that reached it',
    body: AddressConfirmation,
    refusals: { 'code-not-accepted': 422, 'address-shared': 422 },
    does: async (call) =>
      answerTo(await confirmAddress(call.world, call, call.body.code), (cookie) => nothing([cookie])),
  }),
]
