import type { StreamFact } from '#platform/facts/stream.ts'

/** What receivers can be told of (CAEP 1.0). */
export const signalEvents = ['session-revoked', 'credential-change'] as const
export type SignalEvent = (typeof signalEvents)[number]

const address = (event: SignalEvent) => `https://schemas.openid.net/secevent/caep/event-type/${event}`

/** A fact as a signal tells it, without whom it is for. */
export interface Told {
  readonly event: SignalEvent
  readonly claims: { readonly sub_id: Record<string, unknown>; readonly events: Record<string, unknown> }
}

type Of = (fact: StreamFact) => { event: SignalEvent; detail: Record<string, unknown> } | undefined

const revoked: Of = () => ({ event: 'session-revoked', detail: {} })
const changed =
  (changeType: string, kind?: string): Of =>
  ({ data }) => ({
    event: 'credential-change',
    detail: { change_type: changeType, credential_type: credentialOf(kind ?? data.kind) },
  })

/** Which facts are told, each as what. What only signs one browser out at its own wish is nobody else's business. */
const told: Readonly<Record<string, Of>> = {
  'session-ended': revoked,
  'other-sessions-ended': revoked,
  'sessions-ended': revoked,
  'sessions-ended-by-operator': revoked,
  'sessions-ended-by-change': revoked,
  'all-sessions-ended': revoked,
  'account-held': revoked,
  'account-suspended': revoked,
  'account-closed': revoked,
  'password-changed': changed('update', 'password'),
  'password-reset': changed('update', 'password'),
  'password-set': changed('create', 'password'),
  'authenticator-added': changed('create'),
  'authenticator-removed': changed('delete'),
  'authenticator-lost': changed('revoke'),
}

/** The names of the facts that become signals. */
export const toldOf = Object.keys(told)

/** The signal a fact becomes; undefined for most facts. */
export function eventOf(fact: StreamFact): Told | undefined {
  const found = told[fact.name]?.(fact)
  if (!found) return undefined
  const { event, detail } = found
  const moment = {
    event_timestamp: Math.floor(fact.at.getTime() / 1000),
    initiating_entity: initiatorOf(fact),
  }
  return {
    event,
    claims: { sub_id: subjectOf(fact), events: { [address(event)]: { ...moment, ...detail } } },
  }
}

/** Whom it happened to, by ids that say nothing to a stranger; of a whole house there is no person to name. */
function subjectOf({ subject, companyId, data }: StreamFact): Record<string, unknown> {
  const opaque = (id: unknown) => ({ format: 'opaque', id })
  return {
    format: 'complex',
    ...(subject && { user: opaque(subject) }),
    ...(companyId && { tenant: opaque(companyId) }),
    ...(typeof data.session === 'string' && { session: opaque(data.session) }),
    ...(!subject && { application: opaque('sekisho') }),
  }
}

const initiatorOf = ({ authorKind, authorAccountId, subject }: StreamFact) => {
  if (authorKind === 'operator') return 'admin'
  if (authorKind === 'system') return 'system'
  return authorAccountId === null || authorAccountId === subject ? 'user' : 'admin'
}

const credentialOf = (kind: unknown) => {
  if (kind === 'passkey') return 'fido2-platform'
  return kind === 'password' ? 'password' : 'app'
}
