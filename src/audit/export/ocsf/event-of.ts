import type { StreamFact } from '#platform/facts/stream.ts'
import { type ClassOf, classOf } from './classes.ts'

/** An event of OCSF 1.8. */
export type OcsfEvent = Readonly<Record<string, unknown>>

/** A fact that is told outside: what may be told of it, and how the operator is called there. */
export interface Told {
  readonly fact: StreamFact
  /** The personal fields, where this receiver is sent them and they are not erased. */
  readonly personal?: Readonly<Record<string, unknown>> | undefined
  /** Without what the receiver is not sent. */
  readonly data: Readonly<Record<string, unknown>>
  /** The public address of the house. */
  readonly origin: string
}

/** Tells a fact in OCSF 1.8. The same fact gives the same event every time, so that a repeated one is known by it. */
export function eventOf(told: Told): OcsfEvent {
  const { fact, data, personal, origin } = told
  const kind = classOf(fact.name, fact.authorKind)
  return {
    ...{ category_uid: Math.floor(kind.uid / 1000), class_uid: kind.uid },
    ...{ activity_id: kind.activity, ...(kind.activity === 99 && { activity_name: fact.name }) },
    type_uid: kind.uid * 100 + kind.activity,
    time: fact.at.getTime(),
    severity_id: kind.uid === 2004 || kind.uid === 2005 ? 3 : 1,
    ...(kind.status && { status_id: kind.status === 'success' ? 1 : 2 }),
    message: fact.name,
    metadata: {
      version: '1.8.0',
      product: { name: 'Sekisho', vendor_name: 'Sekisho' },
      uid: `${new URL(origin).host}/${fact.seq}`,
      sequence: fact.seq,
      event_code: fact.name,
      log_name: 'facts',
      ...(fact.companyId && { tenant_uid: fact.companyId }),
    },
    ...bodyOf(kind, told),
    unmapped: { ...data, ...(personal && { personal }) },
  }
}

function bodyOf({ uid, activity }: ClassOf, told: Told): OcsfEvent {
  const { fact, data } = told
  const [user, source] = [userOf(fact), sourceOf(told)]
  if (uid === 3002)
    return {
      user,
      service: { name: 'sign-in' },
      ...source,
      ...(typeof data.session === 'string' && { session: { uid: data.session } }),
    }
  if (uid === 3003)
    return { user, privileges: [textOf(data.operation)], ...source, session: { uid: fact.authorId } }
  if (uid === 3005) return { user, privileges: [textOf(data.kind ?? fact.name)], actor: actorOf(fact) }
  if (uid === 2004)
    return {
      finding_info: { uid: textOf(data.alert ?? fact.seq), title: textOf(data.rule ?? fact.name) },
      actor: actorOf(fact),
    }
  if (uid === 2005)
    return {
      finding_info_list: [{ uid: textOf(data.incident ?? fact.seq), title: fact.name }],
      // New, in progress, closed.
      status_id: { 1: 1, 2: 2, 3: 5 }[activity] ?? 2,
      assignee_group: { name: 'security office' },
      actor: actorOf(fact),
    }
  if (uid === 4009) return { direction_id: 2, email: { uid: textOf(data.mail ?? fact.seq) } }
  if (uid === 6003)
    return {
      actor: actorOf(fact),
      api: { operation: fact.name },
      src_endpoint: source.src_endpoint ?? { name: 'not recorded' },
      ...(fact.subject && { resources: [{ uid: fact.subject, type: 'account' }] }),
    }
  return { actor: actorOf(fact) }
}

const userOf = ({ subject, authorAccountId }: StreamFact) => {
  const uid = subject ?? authorAccountId
  return uid ? { uid } : { name: 'unknown' }
}

const actorOf = ({ authorKind, authorId, authorAccountId, authorRole }: StreamFact) =>
  authorAccountId
    ? { user: { uid: authorAccountId, ...(authorRole && { type: authorRole }) }, session: { uid: authorId } }
    : { app_name: `${authorKind} ${authorId}` }

const sourceOf = ({ personal }: Told) =>
  typeof personal?.ip === 'string' ? { src_endpoint: { ip: personal.ip } } : {}

const textOf = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value ?? 'unknown'))
