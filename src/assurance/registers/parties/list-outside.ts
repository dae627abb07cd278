import { staffNames } from '#desk/public.ts'
import type { Session } from '#platform/author.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { OutsideAccounts } from './contract.ts'
import { listOpenings } from './openings/list-openings.ts'

interface Row {
  account_id: string
  opened_at: Date
  closed_at: Date | null
  ended_from: Date | null
  why: string | null
}

/** The accounts people of a contractor have, those that are closed behind them; and what is asked for. */
export async function listOutside(world: World, partyId: string, session: Session): Promise<OutsideAccounts> {
  const rows = await world.db.rows<Row>(sql`
    select account_id, opened_at, closed_at, ended_from, why from assurance_outside_account
    where party_id = ${partyId} order by closed_at desc nulls first, opened_at, account_id limit 500`)
  const names = await staffNames(
    world.db,
    rows.map((row) => row.account_id),
    session.language,
  )
  const accounts = rows.map((row) => ({ ...viewOf(row), name: names.get(row.account_id) ?? '' }))
  return { accounts, openings: await listOpenings(world, partyId, session) }
}

const viewOf = ({ account_id, opened_at, closed_at, ended_from, why }: Row) => ({
  ...{ accountId: account_id, openedAt: opened_at.toISOString() },
  ...(closed_at && { closedAt: closed_at.toISOString() }),
  ...(closed_at && ended_from && { lag: Math.floor((closed_at.getTime() - ended_from.getTime()) / 60_000) }),
  ...(why && { why }),
})
