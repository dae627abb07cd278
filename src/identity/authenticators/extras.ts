import type { Kind } from '#platform/author.ts'
import type { Profile } from '#platform/profile.ts'
import type { AuthenticatorKind } from './tables.ts'

/** The kinds of authenticator the profile switches on; what is off is neither shown, added nor accepted. */
export function kindsOn({ extras }: Profile): AuthenticatorKind[] {
  return [...(extras.passkeys ? (['passkey'] as const) : []), ...(extras.totp ? (['app'] as const) : [])]
}

/** Whether accounts of this kind must have an authenticator; a profile that says so has one switched on. */
export const mustHaveAuthenticator = ({ extras }: Profile, kind: Kind): boolean =>
  extras.mandatoryFor.some((one) => one === kind)
