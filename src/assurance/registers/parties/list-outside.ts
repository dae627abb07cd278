import { staffNames } from '#desk/public.ts'
import type { Language } from '#platform/author.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { OutsideAccounts } from './contract.ts'

interface Row {
  account_id: string
  opened_at: Date
  closed_at: Date | null
  ended_from: Date | null
  why: string | null
}

/** The accounts people of a contractor have, those that are closed behind them. */
export async function listOutside(
  { db }: World,
  partyId: string,
  language: Language,
): Promise<OutsideAccounts> {
  const rows = await db.rows<Row>(sql`
    select account_id, opened_at, closed_at, ended_from, why from assurance_outside_account
    where party_id = ${partyId} order by closed_at desc nulls first, opened_at, account_id limit 500`)
  const names = await staffNames(
    db,
    rows.map((row) => row.account_id),
    language,
  )
  return { accounts: rows.map((row) => ({ ...viewOf(row), name: names.get(row.account_id) ?? '' })) }
}

const viewOf = ({ account_id, opened_at, closed_at, ended_from, why }: Row) => ({
  ...{ accountId: account_id, openedAt: opened_at.toISOString() },
  ...(closed_at && { closedAt: closed_at.toISOString() }),
  ...(closed_at && ended_from && { lag: Math.floor((closed_at.getTime() - ended_from.getTime()) / 60_000) }),
  ...(why && { why }),
})
