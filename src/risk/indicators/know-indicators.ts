import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'

/** One thing intelligence warns of: a network in the notation of CIDR, or a browser as it calls itself. */
export interface KnownIndicator {
  readonly indicatorId: string
  readonly nth: number
  readonly network?: string | undefined
  readonly userAgent?: string | undefined
  /** From 0, looked for and no more, to 100. */
  readonly score: number
  readonly halfLifeDays: number
  readonly since: Date
  readonly until: Date
}

/** From the next sign-in on these are looked for, in place of what was known of the same indicators. */
export async function knowIndicators(act: Act, known: readonly KnownIndicator[]): Promise<void> {
  await forgetIndicators(act, [...new Set(known.map(({ indicatorId }) => indicatorId))])
  await act.run(sql`
    insert into risk_indicator (indicator_id, nth, network, user_agent, score, half_life_days, since, until)
    select "indicatorId", nth, network(network), "userAgent", score, "halfLifeDays", since, until
    from jsonb_to_recordset(${JSON.stringify(known)}::jsonb) as known("indicatorId" uuid, nth smallint, network inet,
      "userAgent" text, score smallint, "halfLifeDays" integer, since timestamptz, until timestamptz)`)
}

/** They are looked for no more. */
export async function forgetIndicators(act: Act, ids: readonly string[]): Promise<void> {
  await act.run(sql`delete from risk_indicator where indicator_id = any(${ids}::uuid[])`)
}
