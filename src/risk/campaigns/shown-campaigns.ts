import { type Db, sql } from '#platform/sql.ts'
import type { Sources } from './campaign-rows.ts'

/** A campaign as the security office reads it: whom it touched, by company, and where it came from. */
export interface ShownCampaign {
  readonly id: string
  readonly beganAt: Date
  /** Null while it goes on. */
  readonly endedAt: Date | null
  readonly shownBy: string
  readonly tries: number
  readonly unknown: number
  readonly rights: number
  readonly accounts: number
  readonly sources: Sources
  /** The companies touched most. */
  readonly companies: readonly {
    readonly companyId: string
    readonly accounts: number
    readonly tries: number
  }[]
}

/** The latest campaigns, the one that goes on first. */
export const shownCampaigns = (db: Db): Promise<ShownCampaign[]> =>
  db.rows<ShownCampaign>(sql`
    select id, began_at as "beganAt", ended_at as "endedAt", shown_by as "shownBy", tries, unknown, rights, sources,
      coalesce(touched.accounts, 0) as accounts, coalesce(touched.companies, '[]') as companies
    from risk_campaign c left join lateral (
      select sum(accounts)::int as accounts, jsonb_agg(
        jsonb_build_object('companyId', company_id, 'accounts', accounts, 'tries', tries) order by accounts desc)
        filter (where nth <= ${mostCompanies}) as companies
      from (select company_id, count(*) as accounts, sum(tries) as tries, row_number() over (order by count(*) desc) as nth
        from risk_campaign_account where campaign_id = c.id group by company_id) each) touched on true
    order by ended_at desc nulls first, began_at desc limit ${mostShown}`)

const mostCompanies = 10
const mostShown = 20
