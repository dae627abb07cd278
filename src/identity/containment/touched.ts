import { type Db, sql } from '#platform/sql.ts'
import { type Scope, within } from './scope.ts'

/** What ending the sessions of a scope would touch. */
export interface Touched {
  readonly accounts: number
  readonly companies: number
  /** Open ones, wherever they began. */
  readonly sessions: number
}

/** Counts it before anything is done; `but` is the account of whoever asks, which is left alone. */
export async function touchedBy(db: Db, scope: Scope, but: string): Promise<Touched> {
  const found = await db.row<Touched>(sql`
    with touched as (
      select distinct s.company_id, s.account_id from identity_session s where ${within(scope)} and s.account_id <> ${but})
    select count(distinct t.account_id)::int as accounts, count(distinct t.company_id)::int as companies,
      count(o.id)::int as sessions
    from touched t join identity_session o
      on o.company_id = t.company_id and o.account_id = t.account_id and o.ended_at is null`)
  return found ?? { accounts: 0, companies: 0, sessions: 0 }
}
