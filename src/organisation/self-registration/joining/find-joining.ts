import type { Act } from '#platform/act.ts'
import type { Language } from '#platform/author.ts'
import type { Client } from '#platform/http/route.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { JoiningView } from '../contract.ts'

/** `organisation_joining`: somebody on his way to register himself, bound to one browser. */
export interface JoiningRow {
  company_id: string
  id: string
  password_version: number
  step: JoiningView['step']
  language: Language
  member_number: string | null
  proved_at: Date | null
  outcome: 'registered' | 'waiting' | null
  expires_at: Date
}

/** One request of a joining: which one, and the browser it came from. */
export interface JoiningVisit {
  joiningId: string
  client: Client
  /** Keyed hash of the device cookie; without one nothing is found. */
  device: Buffer | undefined
}

/**
 * This browser's joining. Undefined when it is another's, unknown or older than thirty minutes; and, unless it has
 * ended, when the company has since then set a new password or closed its self-registration.
 */
export async function findJoining(world: World, visit: JoiningVisit): Promise<JoiningRow | undefined> {
  if (!visit.device) return undefined
  return world.db.row<JoiningRow>(sql`
    select j.* from organisation_joining j
    join organisation_self_registration s on s.company_id = j.company_id,
      (select platform_now() as now offset 0) clock
    where j.id = ${visit.joiningId} and j.device = ${visit.device} and j.expires_at > clock.now
      and (j.step = 'done' or (s.is_open and s.held_at is null and s.password_version = j.password_version))`)
}

/** Holds the joining at `step`, and what its company has set, to the end of the act; undefined when either has moved on. */
export function holdJoining(
  act: Act,
  { company_id, id }: JoiningRow,
  step: JoiningView['step'],
): Promise<(JoiningRow & { must_agree: boolean }) | undefined> {
  return act.row<JoiningRow & { must_agree: boolean }>(sql`
    select j.*, s.must_agree from organisation_joining j
    join organisation_self_registration s on s.company_id = j.company_id
    where j.company_id = ${company_id} and j.id = ${id} and j.step = ${step} and j.expires_at > ${act.now}
      and s.is_open and s.held_at is null and s.password_version = j.password_version
    for update of j for share of s`)
}
