import { isSecurity, isStaff, type Kind, type Language } from '#platform/author.ts'

/** Whether an account may sign in. A held one is repaired by its owner's reset; a closed one never comes back. */
export type AccountStatus = 'active' | 'held' | 'suspended' | 'closed'

/** `identity_account`: how one person of one company signs in. */
export interface AccountRow {
  company_id: string
  id: string
  kind: Kind
  status: AccountStatus
  security_version: number
  /** All but travellers, in upper case. */
  sign_in_id: string | null
  /** Travellers only. */
  member_number: string | null
  password_hash: string | null
  /** How an old hash lies there, as `sealed md5,s=1`; null for today's. Made by the database. */
  password_form: string | null
  /** `legacy`, or policy and version as in `document@1`. */
  password_policy: string | null
  password_set_at: Date | null
  address: string | null
  address_version: number
  login_notice: boolean
  language: Language
  /** Since when it may look and no more, its first address not being confirmed (O8). */
  limited_since: Date | null
  created_at: Date
}

/** Which way in a person chose at the gate. */
export type Door = 'member' | 'administrator' | 'staff'

/** The one door an account's ID opens. */
export function doorOf(kind: Kind): Door {
  if (kind === 'traveller') return 'member'
  return isStaff(kind) ? 'staff' : 'administrator'
}

/** The first page of each kind of person. */
export const homes = ['/portal', '/desk', '/security', '/my-security'] as const
type Home = (typeof homes)[number]

/** Where a kind of person goes on once he is signed in. */
export function homeOf(kind: Kind): Home {
  if (isSecurity(kind)) return '/security'
  if (kind === 'employee') return '/my-security'
  return isStaff(kind) ? '/desk' : '/portal'
}

/** Where a journey stands. `identify` is recovery's first step, `password` that of a sign-in. */
export type Step =
  | 'identify'
  | 'password'
  | 'company'
  | 'address'
  | 'prove-address'
  | 'code'
  | 'new-password'
  | 'done'

/** `identity_journey`: a sign-in or recovery on its way, bound to one browser. */
export interface JourneyRow {
  id: string
  purpose: 'sign-in' | 'recovery'
  door: Door
  step: Step
  device: Buffer
  device_is_new: boolean
  /** The key that stays in the browser and the nonce it signed (`keptOf`); no byte when the proof did not hold. */
  shown_key: Buffer | null
  language: Language
  claimed_mac: Buffer | null
  member_number: string | null
  company_id: string | null
  account_id: string | null
  security_version: number | null
  asked_code: boolean
  must_change_password: boolean
  masked_address: string | null
  /** Typed at this sign-in and not proved yet. */
  new_address: string | null
  created_at: Date
  expires_at: Date
  ended_at: Date | null
}

/** What a code was asked for. */
export type CodePurpose = 'sign-in' | 'recovery' | 'step-up' | 'address'

/** `identity_code`: a one-time code as keyed hash. */
export interface CodeRow {
  id: string
  purpose: CodePurpose
  journey_id: string | null
  step_up_id: string | null
  address_change_id: string | null
  company_id: string | null
  account_id: string | null
  subject_mac: Buffer
  code_mac: Buffer
  address_mac: Buffer
  is_resend: boolean
  created_at: Date
  expires_at: Date
  replaced_at: Date | null
  used_at: Date | null
}

/** `identity_session`: a signed-in browser. */
export interface SessionRow {
  company_id: string
  id: string
  token_hash: Buffer
  account_id: string
  security_version: number
  device: Buffer
  network: string | null
  user_agent_family: string
  agency: string | null
  created_at: Date
  last_seen_at: Date
  expires_at: Date
  ended_at: Date | null
  ended_why: string | null
}

/** `identity_step_up`: proof for one operation with its parameters, in one session. */
export interface StepUpRow {
  company_id: string
  id: string
  session_id: string
  account_id: string
  security_version: number
  operation: string
  params_hash: Buffer
  masked_address: string | null
  created_at: Date
  expires_at: Date
  proved_at: Date | null
  used_at: Date | null
}

/** `identity_address_change`: a new address until its code comes back. */
export interface AddressChangeRow {
  company_id: string
  id: string
  session_id: string
  account_id: string
  security_version: number
  address_version: number
  address: string
  created_at: Date
  expires_at: Date
  confirmed_at: Date | null
  replaced_at: Date | null
}
