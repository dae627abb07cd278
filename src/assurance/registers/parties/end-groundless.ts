import { endStaff } from '#desk/public.ts'
import type { Act } from '#platform/act.ts'
import { type Part, part, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'

/** Accounts of outside people whose ground is gone on a day: which, since when (never before there was one), and why. */
export const groundless = (now: unknown): Part => part`
  select a.account_id, a.party_id,
    greatest(a.opened_at, case when e.retired_at is not null then e.retired_at
      when w.against like '%-ended' then (least(p.contract_until, p.confidential_until) + 1)::timestamp at time zone 'Asia/Tokyo'
      else e.changed_at end) as ended_from,
    case when e.retired_at is not null then 'party-retired' else w.against end as why
  from assurance_outside_account a join assurance_party p on p.entry_id = a.party_id
  join assurance_entry e on e.id = a.party_id
  cross join lateral (select assurance_against_access(p, (${now}::timestamptz at time zone 'Asia/Tokyo')::date) as against) w
  where a.closed_at is null and (e.retired_at is not null or w.against is not null)`

/** Closes the accounts of outside people whose ground is gone: of one contractor after a change, of all by the clock. */
export async function endGroundless(act: Act, world: World, partyId?: string): Promise<void> {
  const found = await act.rows<{ account_id: string; party_id: string; why: string }>(sql`
    update assurance_outside_account o set closed_at = ${act.now}, ended_from = g.ended_from, why = g.why
    from (${groundless(act.now)}) g
    where g.account_id = o.account_id and o.closed_at is null
      and (${partyId ?? null}::uuid is null or o.party_id = ${partyId ?? null}::uuid)
    returning o.account_id, o.party_id, o.why`)
  for (const { account_id: subject, party_id: party, why } of found) {
    await endStaff(act, world, subject)
    act.note('outside-account-ended', { subject, data: { party, why } })
  }
}
