import { isBreached } from './breached.ts'
import { isCommon, withoutDecoration } from './common-passwords.ts'
import { type PolicyName, policies } from './policies.ts'

/** Why a password is not taken; each has its own sentence. */
export type Weakness =
  | 'password-too-short'
  | 'password-too-long'
  | 'password-one-kind'
  | 'password-common'
  | 'password-like-id'

/** Which policy, and what the person is called: a password made of that is guessed first. */
export interface PasswordContext {
  policy: PolicyName
  breachFile?: string | undefined
  signInId?: string | undefined
  names?: string[]
}

/** The first reason against a new password, or undefined (S1-36). Length counts code points after NFC. */
export function weaknessOf(password: string, context: PasswordContext): Weakness | undefined {
  const text = password.normalize('NFC')
  const { min, max, kinds } = policies[context.policy]
  const length = [...text].length
  if (length < min) return 'password-too-short'
  if (length > max) return 'password-too-long'
  if (kindsIn(text) < kinds) return 'password-one-kind'
  if (isLikePerson(text, context)) return 'password-like-id'
  if (isCommon(text) || (context.breachFile && isBreached(context.breachFile, text))) return 'password-common'
  return undefined
}

// Everything that is neither a Latin letter nor a digit counts as a symbol, kana and kanji included.
const kindPatterns = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{Lu}\p{Ll}\p{Nd}]/u]
const kindsIn = (text: string) => kindPatterns.filter((pattern) => pattern.test(text)).length

function isLikePerson(text: string, { signInId, names = [] }: PasswordContext): boolean {
  const lower = text.toLowerCase()
  if (signInId && lower.includes(signInId.toLowerCase())) return true
  const core = withoutDecoration(lower)
  const parts = names.map((name) => name.toLowerCase()).filter((name) => name.length >= 2)
  return [...parts, parts.join(''), parts.toReversed().join('')].some(
    (name) => name.length >= 2 && core === name,
  )
}
