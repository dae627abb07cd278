import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import { type Gauge, noPressure, type Pressure } from '../model/campaign.ts'
import { dayOf } from '../past.ts'
import type { AttemptRow } from './attempt-row.ts'

/** As many of the latest tries are kept as may have shown a campaign. */
const mostRecent = 40

interface Body extends Omit<Pressure, 'gauges' | 'since'> {
  readonly gauges: [string, Gauge][]
  readonly since: NonNullable<Pressure['since']> | null
  readonly recent: readonly AttemptRow[]
}

/** What is usual and what lies above it, with the latest tries without a device. */
export async function pressureNow(act: Act): Promise<{ pressure: Pressure; recent: AttemptRow[] }> {
  const row = await act.row<{ body: Body }>(sql`select body from risk_pressure for update`)
  if (!row) return { pressure: noPressure(), recent: [] }
  const { gauges, since, recent, ...body } = row.body
  const late = recent.map((one) => ({ ...one, at: new Date(one.at) }))
  return {
    pressure: { ...body, gauges: new Map(gauges), since: since ?? undefined },
    recent: late.filter(({ at }) => dayOf(act.now) - dayOf(at) <= 2),
  }
}

/** Keeps it for the next round, on whichever node. */
export async function keepPressure(
  act: Act,
  { gauges, since, ...pressure }: Pressure,
  recent: readonly AttemptRow[],
): Promise<void> {
  const body: Body = {
    ...pressure,
    gauges: [...gauges],
    since: since ?? null,
    recent: recent.slice(-mostRecent),
  }
  await act.run(sql`
    insert into risk_pressure (body, changed_at) values (${JSON.stringify(body)}::jsonb, ${act.now})
    on conflict (only_one) do update set body = excluded.body, changed_at = excluded.changed_at`)
}
