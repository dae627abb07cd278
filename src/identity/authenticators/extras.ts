import type { Kind } from '#platform/author.ts'
import type { Profile } from '#platform/profile.ts'
import { type Part, part } from '#platform/sql.ts'
import type { AuthenticatorKind } from './tables.ts'

/** The kinds of authenticator the profile switches on; what is off is neither shown, added nor accepted. */
export function kindsOn({ extras }: Pick<Profile, 'extras'>): AuthenticatorKind[] {
  return [...(extras.passkeys ? (['passkey'] as const) : []), ...(extras.totp ? (['app'] as const) : [])]
}

/** Whether accounts of this kind must have an authenticator; a profile that says so has one switched on. */
export const mustHaveAuthenticator = ({ extras }: Profile, kind: Kind): boolean =>
  extras.mandatoryFor.includes(kind)

/** Whether the account `a` must have an authenticator and has none that can be used; for queries that have it so. */
export function lacksAuthenticator(profile: Profile): Part {
  const { mandatoryFor } = profile.extras
  if (mandatoryFor.length === 0) return part`false`
  return part`(a.kind = any(${mandatoryFor}::text[]) and not exists (
    select from identity_authenticator one where one.company_id = a.company_id and one.account_id = a.id
      and one.lost_at is null and one.kind = any(${kindsOn(profile)}::text[])))`
}
