import type { DeviceState } from './handling/device-state.ts'

/** What a person may be in his company; the account's kind never changes. */
export const companyKinds = ['administrator', 'ticketing-manager', 'traveller'] as const
export type CompanyKind = (typeof companyKinds)[number]

/** Those of the operator's people who have an office: the desk, the member office, the security office. */
export const officeKinds = ['desk-agent', 'member-office', 'security-officer', 'ciso', 'auditor'] as const

/** What the operator's own people may be; an employee has no office, and sees nothing but what is asked of himself. */
export const staffKinds = [...officeKinds, 'employee'] as const
export type StaffKind = (typeof staffKinds)[number]

/** Those of the operator's people who look after security: theirs is the security office. */
export const securityKinds = ['security-officer', 'ciso', 'auditor'] as const
export type SecurityKind = (typeof securityKinds)[number]

export const kinds = [...companyKinds, ...staffKinds] as const
export type Kind = (typeof kinds)[number]

/** The company staff accounts stand in, and nobody else; it is no customer and has no row among the companies. */
export const operatorCompany = '00000000-0000-4000-8000-000000000001'

/** Whether an account is one of the operator's own people. */
export const isStaff = (kind: Kind): kind is StaffKind => staffKinds.some((one) => one === kind)

/** Whether an account belongs to the security office. */
export const isSecurity = (kind: Kind): kind is SecurityKind => securityKinds.some((one) => one === kind)

/** The languages every text stands in. */
export const languages = ['ja', 'en'] as const
export type Language = (typeof languages)[number]

/** A signed-in person, as every request finds him. */
export interface Session {
  readonly by: 'person'
  /** The session's public id: safe to list and to end by, never the secret in the cookie. */
  readonly id: string
  readonly accountId: string
  readonly companyId: string
  readonly kind: Kind
  readonly securityVersion: number
  readonly language: Language
  /** Keyed hash of the browser's device cookie. */
  readonly device: Buffer
  /** May look and no more, until somebody has confirmed that the account's address is the person's own (O8). */
  readonly limited: boolean
  /** Must have an authenticator and has none that can be used: adds one, or signs out, and nothing else. */
  readonly unenrolled?: true
  /** Of the staff: how the company device stands on which this session was proved; missing when on none. */
  readonly staffDevice?: DeviceState
  /** The agency whose hand-over began this session, by its handle; every fact of the session names it. */
  readonly agency?: string
  /** Set by `evenLimited` for the very few acts that limits do not touch. */
  readonly evenLimited?: true
  /** Set by `evenUnenrolled` for the acts that lead out of being unenrolled. */
  readonly evenUnenrolled?: true
}

/** The author of an act that a limited person may carry out too. Every other act of his is refused inside itself. */
export const evenLimited = (session: Session): Session => ({ ...session, evenLimited: true })

/** The author of an act by which an unenrolled person comes to an authenticator, or leaves. Every other of his is refused. */
export const evenUnenrolled = (session: Session): Session => ({ ...session, evenUnenrolled: true })

/** Who does an act. A journey is a person who has not proved himself yet. */
export type Author =
  | Session
  | { readonly by: 'journey'; readonly id: string; readonly accountId?: string; readonly companyId?: string }
  /** A job of the house; on somebody's order, it says as what he ordered it. */
  | { readonly by: 'system'; readonly name: string; readonly role?: Kind }
  /** The command line; standing in for an office, it says which. */
  | { readonly by: 'operator'; readonly name: string; readonly role?: StaffKind }

/** As what the author acts; undefined for who has not proved himself, and for the house itself. */
export function roleOf(author: Author): Kind | undefined {
  if (author.by === 'person') return author.kind
  return author.by === 'journey' ? undefined : author.role
}
