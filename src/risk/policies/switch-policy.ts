import type { Act } from '#platform/act.ts'
import type { Session } from '#platform/author.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { type Db, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { type Crowd, noCrowd } from '../model/crowd.ts'
import { askAtFor } from '../scale/ask-at.ts'
import { bodyOf, crowdFrom, type ScaleBody } from '../scale/scale.ts'
import { type Policy, type PolicyWish, shipped } from './policies.ts'
import { rehearse, type Tally } from './rehearse.ts'

/** A policy as it was written down. */
export interface WrittenPolicy extends Policy {
  readonly why: string
  readonly rehearsed: Tally
  readonly proposedBy: string
  readonly proposedAt: Date
  readonly approvedBy: string | null
  readonly approvedAt: Date | null
  readonly replacedAt: Date | null
}

/** What is usual among all at present. */
export async function crowdNow(db: Db): Promise<Crowd> {
  const row = await db.row<{ body: ScaleBody }>(sql`select body from risk_scale`)
  return row ? crowdFrom(row.body) : noCrowd()
}

/** All that were proposed, the newest first. */
export const writtenPolicies = (db: Db): Promise<WrittenPolicy[]> =>
  db.rows<WrittenPolicy>(sql`
    select version, rate, operations, why, rehearsed, proposed_by as "proposedBy", proposed_at as "proposedAt",
      approved_by as "approvedBy", approved_at as "approvedAt", replaced_at as "replacedAt"
    from risk_policy order by version desc limit 100`)

/** The policy in force. */
export async function policyInForce(db: Db): Promise<Policy> {
  const row = await db.row<{ policy: Policy | null }>(sql`select policy from risk_scale`)
  return row?.policy ?? shipped
}

/**
 * Proposes a policy, with what it would have asked in the last thirty days; it takes the place of one that still waits. It judges
 * nothing before another of the security office has switched it on.
 */
export async function proposePolicy(
  act: Act,
  { sealer }: Pick<World, 'sealer'>,
  session: Session,
  { why, ...wish }: PolicyWish & { why: string },
): Promise<{ version: number }> {
  const to = act.now
  const { all } = await rehearse({ db: act, sealer }, await crowdNow(act), wish, {
    from: new Date(to.getTime() - 30 * 86_400_000),
    to,
  })
  await act.run(sql`lock table risk_policy in share row exclusive mode`)
  await act.run(
    sql`update risk_policy set replaced_at = ${act.now} where approved_by is null and replaced_at is null`,
  )
  const made = await act.row<{ version: number }>(sql`
    insert into risk_policy (version, rate, operations, why, rehearsed, proposed_by, proposed_at)
    select coalesce(max(version), ${shipped.version}) + 1, ${wish.rate}, ${JSON.stringify(wish.operations)}::jsonb, ${why},
      ${JSON.stringify(all)}::jsonb, ${session.accountId}, ${act.now}
    from risk_policy returning version`)
  if (!made) throw new Error('A policy was not kept.')
  act.note('judgement-policy-proposed', { data: { version: made.version, ...wish } })
  return made
}

/** Switches a proposed policy on, from the next sign-in on and on every node. Whoever proposed it cannot. */
export async function approvePolicy(
  act: Act,
  session: Session,
  version: number,
): Promise<Outcome<'policy-own' | 'policy-moved-on', { version: number }>> {
  const waiting = await act.row<Policy & { by: string }>(sql`
    select version, rate, operations, proposed_by as by from risk_policy
    where version = ${version} and approved_by is null and replaced_at is null for update`)
  if (!waiting) return refused('policy-moved-on')
  const { by, ...policy } = waiting
  if (by === session.accountId) return refused('policy-own')
  await act.run(sql`
    update risk_policy set approved_by = ${session.accountId}, approved_at = ${act.now} where version = ${version}`)
  const row = await act.row<{ body: ScaleBody }>(sql`select body from risk_scale for update`)
  const crowd = row ? crowdFrom(row.body) : noCrowd()
  await act.run(sql`
    insert into risk_scale (version, body, ask_at, policy, changed_at)
    values (1, ${JSON.stringify(bodyOf(crowd))}::jsonb, ${askAtFor(crowd, policy.rate)}, ${JSON.stringify(policy)}::jsonb, ${act.now})
    on conflict (only_one) do update set version = risk_scale.version + 1, ask_at = excluded.ask_at,
      policy = excluded.policy, changed_at = excluded.changed_at`)
  act.note('judgement-policy-approved', { data: { ...policy } })
  return doneWith({ version })
}
