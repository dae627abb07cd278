import { type ComponentType, lazy } from 'react'
import { SignIn } from './sign-in/sign-in.tsx'

type Named = ComponentType<{ id: string | undefined }>

const fromRecovery = () => import('./recovery/recovery.tsx').then((file) => ({ default: file.Recovery }))
const fromSetPassword = () =>
  import('./set-password/set-password.tsx').then((file) => ({ default: file.SetPassword }))
const fromSelfRegistration = () =>
  import('./self-registration/self-registration.tsx').then((file) => ({ default: file.SelfRegistration }))
const fromManual = () => import('./manual/manual.tsx').then((file) => ({ default: file.Manual }))
const fromGuide = () => import('./guide/guide.tsx').then((file) => ({ default: file.Guide }))
const fromHeld = () => import('./held/held.tsx').then((file) => ({ default: file.Held }))
const fromHelp = () => import('./help/help.tsx').then((file) => ({ default: file.Help }))

const fromNotices = () => import('./notices/notices.tsx').then((file) => ({ default: file.Notices }))
const fromHandOver = () => import('./agency/hand-over.tsx').then((file) => ({ default: file.HandOver }))
const fromArrived = () => import('./agency/arrived.tsx').then((file) => ({ default: file.Arrived }))
const fromSignedOut = () => import('./agency/signed-out.tsx').then((file) => ({ default: file.SignedOut }))
const fromWho = () => import('./who/who-can-fix.tsx').then((file) => ({ default: file.WhoCanFix }))

/**
 * Every screen behind the entry by the first word of its path; `id` is the second word.
 * Entry and sign-in come at once; the rarer screens come when they are opened.
 */
export const screens: Readonly<Record<string, Named>> = {
  'sign-in': SignIn,
  recovery: lazy(fromRecovery),
  'set-password': lazy(fromSetPassword),
  'self-registration': lazy(fromSelfRegistration),
  notices: lazy(fromNotices),
  manual: lazy(fromManual),
  guide: lazy(fromGuide),
  help: lazy(fromHelp),
  held: lazy(fromHeld),
  'who-can-fix': lazy(fromWho),
  'hand-over': lazy(fromHandOver),
  arrived: lazy(fromArrived),
  'signed-out': lazy(fromSignedOut),
}
