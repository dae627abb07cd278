import type { ComponentType } from 'react'
import { Check } from './check/check.tsx'
import { Help } from './help/help.tsx'
import { Recovery } from './recovery/recovery.tsx'
import { SetPassword } from './set-password/set-password.tsx'
import { SignIn } from './sign-in/sign-in.tsx'

/** Every screen behind the entry by the first word of its path; `id` is the second word. */
export const screens: Readonly<Record<string, ComponentType<{ id: string | undefined }>>> = {
  'sign-in': SignIn,
  recovery: Recovery,
  'set-password': SetPassword,
  check: Check,
  help: Help,
}
