import type { Session } from '#platform/author.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { type NameColumns, namesOf } from '../tables.ts'
import type { Delegation, Delegations } from './contract.ts'

type Row = NameColumns & { id: string; person_id: string; begins_at: Date; ends_at: Date; given: boolean }

/** What has not ended yet: who stands in for me, and for whom I stand in, the next to end first. */
export async function listDelegations(world: World, { companyId, accountId }: Session): Promise<Delegations> {
  const now = await world.clock.now()
  const rows = await world.db.rows<Row>(sql`
    select g.id, o.id as person_id, g.begins_at, g.ends_at, g.person_id = me.id as given,
      o.family_kanji, o.given_kanji, o.family_kana, o.given_kana, o.family_romaji, o.given_romaji
    from organisation_person me
    join organisation_delegation g on g.company_id = me.company_id and me.id in (g.person_id, g.deputy_id)
    join organisation_person o on o.company_id = me.company_id and o.id in (g.person_id, g.deputy_id) and o.id <> me.id
    where me.company_id = ${companyId} and me.account_id = ${accountId} and g.ended_at is null and g.ends_at > ${now}
    order by g.ends_at, g.id limit 100`)
  const shown = (given: boolean) =>
    rows.filter((row) => row.given === given).map((row) => delegation(row, now))
  return { given: shown(true), received: shown(false) }
}

const delegation = (row: Row, now: Date): Delegation => ({
  ...{ id: row.id, personId: row.person_id, names: namesOf(row) },
  ...{ from: row.begins_at.toISOString(), to: row.ends_at.toISOString() },
  state: row.begins_at > now ? 'ahead' : 'running',
})
