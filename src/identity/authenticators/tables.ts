/** What a person may prove himself with besides his password. */
export type AuthenticatorKind = 'passkey' | 'app'

/** `identity_authenticator`, without its secrets. */
export interface AuthenticatorRow {
  company_id: string
  id: string
  account_id: string
  kind: AuthenticatorKind
  name: string
  created_at: Date
  last_used_at: Date | null
  lost_at: Date | null
  is_synced: boolean | null
}

/** What a ceremony is for. */
export type CeremonyPurpose = 'add-passkey' | 'add-app' | 'sign-in' | 'second-factor' | 'step-up'

/** `identity_ceremony`: a question to an authenticator on its way. */
export interface CeremonyRow {
  id: string
  purpose: CeremonyPurpose
  challenge: Buffer
  device: Buffer
  company_id: string | null
  account_id: string | null
  session_id: string | null
  step_up_id: string | null
  journey_id: string | null
  secret: Buffer | null
  created_at: Date
  expires_at: Date
  used_at: Date | null
}
