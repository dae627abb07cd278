import type { Act } from '#platform/act.ts'
import { type Db, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { AccountRef } from '../accounts/account-ref.ts'
import type { CeremonyPurpose, CeremonyRow } from './tables.ts'

/** What a ceremony is bound to: it is answered there and nowhere else. */
export interface CeremonyWish {
  purpose: CeremonyPurpose
  /** Keyed hash of the device cookie. */
  device: Buffer
  account?: AccountRef
  sessionId?: string
  stepUpId?: string
  journeyId?: string
  /** The secret of an app to come, sealed for the id it is given. */
  sealFor?: (id: string) => Buffer
}

const minutes = 5

/** Opens a ceremony: a fresh challenge of 256 bits that is answered once, within five minutes. */
export async function openCeremony(
  db: Pick<Db, 'row'>,
  world: World,
  wish: CeremonyWish,
): Promise<{ id: string; challenge: Buffer }> {
  const [id, challenge] = [world.random.id(), world.random.bytes(32)]
  const opened = await db.row(sql`
    insert into identity_ceremony (id, purpose, challenge, device, company_id, account_id, session_id, step_up_id,
      journey_id, secret, created_at, expires_at)
    select ${id}, ${wish.purpose}, ${challenge}, ${wish.device}, ${wish.account?.companyId ?? null}::uuid,
      ${wish.account?.accountId ?? null}::uuid, ${wish.sessionId ?? null}::uuid, ${wish.stepUpId ?? null}::uuid,
      ${wish.journeyId ?? null}::uuid, ${wish.sealFor?.(id) ?? null}::bytea, clock.now,
      clock.now + ${minutes}::int * interval '1 minute'
    from (select platform_now() as now offset 0) clock
    returning id`)
  if (!opened) throw new Error('A ceremony was not opened.')
  return { id, challenge }
}

/** Which ceremony is answered, and from where. */
export type CeremonyKey = Pick<CeremonyWish, 'purpose' | 'sessionId' | 'stepUpId' | 'journeyId'> & {
  id: string
  device: Buffer | undefined
}

/**
 * Takes a ceremony's one answer, in a statement of its own: a wrong answer uses it up like a right one, and of any
 * number of answers at the same moment one is looked at. Undefined when foreign, answered or too old.
 */
export function takeCeremony(db: Pick<Act, 'row'>, key: CeremonyKey): Promise<CeremonyRow | undefined> {
  if (!key.device) return Promise.resolve(undefined)
  return db.row<CeremonyRow>(sql`
    update identity_ceremony set used_at = clock.now
    from (select platform_now() as now offset 0) clock
    where id = ${key.id} and purpose = ${key.purpose} and device = ${key.device} and used_at is null
      and expires_at > clock.now
      and session_id is not distinct from ${key.sessionId ?? null}::uuid
      and step_up_id is not distinct from ${key.stepUpId ?? null}::uuid
      and journey_id is not distinct from ${key.journeyId ?? null}::uuid
    returning identity_ceremony.*`)
}

/** A ceremony of a session that waits for its answer, without taking it. */
export function findCeremony(
  db: Pick<Act, 'row'>,
  { id, purpose, device, sessionId }: CeremonyKey,
): Promise<CeremonyRow | undefined> {
  return db.row<CeremonyRow>(sql`
    select c.* from identity_ceremony c, (select platform_now() as now offset 0) clock
    where c.id = ${id} and c.purpose = ${purpose} and c.device = ${device ?? null}::bytea and c.used_at is null
      and c.expires_at > clock.now and c.session_id = ${sessionId ?? null}::uuid`)
}
