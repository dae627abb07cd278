import type { ReadFact } from '#platform/fact.ts'

/** What a timeline can be narrowed to. */
export const entryKinds = ['sign-in', 'change', 'code', 'refusal', 'session'] as const
export type EntryKind = (typeof entryKinds)[number]

/**
 * The facts a person reads of himself. Nothing else ever leaves the log this way: how a sign-in or an operation was
 * judged, and why a password was refused, is for the security office alone (S1-46).
 */
const shown = {
  'signed-in': 'sign-in',
  'password-set': 'change',
  'password-changed': 'change',
  'password-reset': 'change',
  'sessions-ended': 'change',
  'sessions-ended-by-operator': 'change',
  'address-changed': 'change',
  'address-corrected': 'change',
  'first-address-entered': 'change',
  'first-address-confirmed': 'change',
  'first-address-refused': 'change',
  'authenticator-added': 'change',
  'authenticator-removed': 'change',
  'authenticator-lost': 'change',
  'recovery-codes-made': 'change',
  'recovery-code-used': 'change',
  'login-notice-chosen': 'change',
  'person-changed': 'change',
  'agency-person-linked': 'change',
  'agency-person-unlinked': 'change',
  'agency-link-reported': 'change',
  'account-opened': 'change',
  'account-suspended': 'change',
  'account-reopened': 'change',
  'account-held': 'change',
  'hold-lifted': 'change',
  'code-asked': 'code',
  'address-change-asked': 'code',
  'set-password-mail-resent': 'code',
  'sign-in-refused': 'refusal',
  'sign-in-delayed': 'refusal',
  'code-refused': 'refusal',
  'password-change-refused': 'refusal',
  'address-change-refused': 'refusal',
  'set-password-refused': 'refusal',
  'signed-out': 'session',
  'session-ended': 'session',
  'other-sessions-ended': 'session',
} as const satisfies Record<string, EntryKind>

export type EntryName = keyof typeof shown

/** Every name a timeline shows. */
export const entryNames = Object.keys(shown) as EntryName[]

/** The kind of an entry. */
export const kindOf = (name: EntryName): EntryKind => shown[name]

/** The names to look for: all of them, or those of one kind. */
export const namesOf = (kind: EntryKind | undefined) =>
  entryNames.filter((name) => kind === undefined || shown[name] === kind)

/**
 * Whether "this was not me" may be said of it. What a stranger brings about who knows nothing but an ID (refused
 * tries, mails of a reset) gives no ground: he could frighten the owner into locking himself out.
 */
export function canReport({ name, data }: Pick<ReadFact, 'name' | 'data'>): boolean {
  if (!(name in shown)) return false
  const kind = shown[name as EntryName]
  if (kind === 'code') return data.purpose !== 'recovery' && name !== 'set-password-mail-resent'
  return kind !== 'refusal' && !unreportable.has(name)
}

const unreportable = new Set([
  'account-opened',
  'account-suspended',
  'account-reopened',
  'account-held',
  'agency-link-reported',
  'sessions-ended-by-operator',
  'hold-lifted',
])
