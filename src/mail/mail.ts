import type { CompanyKind, Kind, Language } from '#platform/author.ts'
import type { TravelMails } from './lines/travel-mails.ts'

/** What a one-time code proves. */
export type CodePurpose = 'sign-in' | 'reset' | 'address' | 'operation'

/** What can happen to what a person proves himself with. */
export type AuthenticatorEvent =
  | 'added'
  | 'removed'
  | 'suspended'
  | 'codes-made'
  | 'code-used'
  | 'refused'
  | 'operation-refused'
  | 'ended'

/** A file beside the text. */
export interface Attachment {
  readonly name: string
  /** Its media type with parameters: `text/calendar; method=PUBLISH`. */
  readonly type: string
  readonly content: string
}

/** What a change notice asks for. */
type NoticeKind =
  | 'add-administrator'
  | 'replace-administrator'
  | 'delete-administrator'
  | 'correct-address'
  | 'company-data'

/** One thing somebody is reminded of. Of a finding and of a decision the title says where it stands, not what it is. */
export interface ThingToDo {
  readonly kind: 'lesson' | 'document' | 'round' | 'finding' | 'improvement' | 'follow-up'
  readonly title: string
  readonly dueOn: string
}

/** What each template has to be told. `at` is the moment it happened; shown in the operator's time zone. */
export interface TemplateValues extends TravelMails {
  'one-time-code': {
    code: string
    purpose: CodePurpose
    /** Who receives it: travellers are pointed to the member office, the others to the desk. */
    kind: Kind
    /** "Chrome / Windows"; never the whole user agent. */
    deviceFamily: string
    /** The network it was asked from, such as 203.0.113.0/24. */
    networkHint?: string | undefined
    validMinutes: number
    at: Date
  }
  'user-registered': {
    /** A path under the configured origin with the token in its fragment: `/set-password#…`. */
    link: string
    validHours: number
    kind: 'administrator' | 'ticketing-manager' | 'staff'
    companyName: string
  }
  'login-notice': {
    at: Date
    deviceFamily: string /** Already shortened, as `203.0.113.0/24`. */
    networkHint?: string | undefined
  }
  'password-changed': { at: Date; deviceFamily: string; kind: Kind }
  'address-changed-old': { at: Date /** `n***@kazahana.example` */; newMasked: string }
  /** `isHeld`: nobody signs in with it before the password is reset. */
  'address-changed-new': { at: Date; isHeld?: boolean }
  'self-registration-locked': { at: Date; companyName: string }
  'self-registration-unlocked': { at: Date; companyName: string }
  'application-received': { at: Date; companyName: string }
  'application-agreed': { at: Date; companyName: string; kind: 'traveller' }
  'application-refused': { at: Date; companyName: string; kind: 'traveller' }
  /** `number` is that of the case. What the security office holds no reset lifts. */
  'account-held': { at: Date; number: string; kind: Kind; byOffice?: boolean }
  'colleague-held': { at: Date; number: string; colleague: CompanyKind; byOffice?: boolean }
  'hold-lifted': { at: Date; kind: Kind }
  /** To a first address that was entered at a sign-in and proved; `kind` says who confirms it. */
  'first-address-entered': { at: Date; deviceFamily: string; kind: 'administrator' | 'ticketing-manager' }
  /** To the company's administrators: a colleague has entered one. */
  'first-address-waiting': {
    at: Date
    deviceFamily: string
    networkHint?: string | undefined
    newMasked: string
    signInId: string
    kind: 'administrator' | 'ticketing-manager'
  }
  'first-address-confirmed': { at: Date; isHeld?: boolean }
  /** To a member: what the member office has done for him. */
  'member-office': {
    event: 'registered' | 'unlocked' | 'full' | 'address-old' | 'address-new'
    at: Date
    kind: 'traveller'
    newMasked?: string
  }
  /** From the company's administrator: something only the person himself can do before the change. */
  invitation: {
    reason: 'old-password' | 'no-password' | 'shared-address'
    kind: 'administrator' | 'ticketing-manager'
    at: Date
    /** When an old password ends. */
    until?: Date
  }
  /** To a company's administrators: where a change notice stands. */
  'change-notice': {
    at: Date
    event: 'submitted' | 'approved' | 'rejected' | 'applied'
    /** Of the notice. */
    number: string
    kind: NoticeKind
    /** Why it was not carried out, in the desk's words. */
    reason?: string | undefined
  }
  /** A new administrator's ID, apart from his completion mail (S1-64). */
  'administrator-id': { at: Date; signInId: string }
  /** To an auditor, who keeps what is attached: what the audit log swore to. */
  'audit-checkpoint': { at: Date }
  /** To the security office: a day the law gives for a report about an incident comes near. */
  'clock-due': {
    at: Date
    law: 'personal-information' | 'civil-aviation' | 'payment-cards' | 'other-countries'
    step: 'preliminary' | 'final'
    /** The last day, as `2026-01-05`. */
    day: string
    /** Whether that is the day, or it may still be a later one. */
    isSettled: boolean
    addressee?: string | undefined
    /** Of the incident. */
    incident: string
  }
  /** To whoever is on call, or answers for a proof: an incident by its number, the others by their title in his language. */
  watch: {
    event: 'incident-opened' | 'alert' | 'evidence' | 'mail-reported'
    at: Date
    number?: number
    title?: string
  }
  /** To somebody of the group, or who answers for something: what is asked of him and not done on a day. */
  reminder: {
    at: Date
    /** The day, as `2026-05-11`. */
    on: string
    things: readonly ThingToDo[]
  }
  /** Of the contact window: its receipt and its answer to a customer, and word to whoever is to answer. */
  contact: {
    event: 'received' | 'answered' | 'waiting'
    at: Date
    /** The receipt number. */
    number: string
    about?: 'inquiry' | 'complaint' | 'request'
    /** By when it is answered. */
    until?: Date
    answer?: string
  }
  authenticator: {
    event: AuthenticatorEvent
    at: Date
    /** None when no browser of the person's did it. */
    deviceFamily?: string | undefined
    kind: Kind
    /** What the owner calls it. */
    name?: string | undefined
    codesLeft?: number | undefined
  }
}
export type TemplateName = keyof TemplateValues

/** A template with exactly its values. */
export type TemplateUse = {
  [Name in TemplateName]: { readonly template: Name; readonly values: TemplateValues[Name] }
}[TemplateName]

/** Where a mail stands: not settled yet, or how it was. */
export type MailState = 'waiting' | 'sent' | 'dead' | 'expired' | 'void'

/** One mail as an act asks for it. */
export type Mail = TemplateUse & {
  /** One bare address, as `hana@example.jp`. */
  readonly to: string
  readonly language: Language
  /** The account it is about, so that `voidMails` finds it. */
  readonly account?: string | undefined
  readonly companyId?: string | undefined
  /** What it belongs to, a booking for one: mails of one thread stand together in the reader's mailbox. */
  readonly thread?: string | undefined
  readonly attachments?: readonly Attachment[] | undefined
  /** From then on it is wiped instead of sent: the end of the code or link inside. */
  readonly expiresAt?: Date | undefined
}
