import { staffNames } from '#desk/public.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { dayInJapan } from '../../day-in-japan.ts'
import { type Affected, mayBe, type Running } from '../advisories/products.ts'
import { type PublicServers, type ServerView, serverStates } from './contract.ts'

interface ServerRow {
  id: string
  name: string
  host: string
  owner: string
  every_days: number
  products: Running[] | null
}

interface CheckRow {
  server_id: string
  on_day: string
  by_whom: string
  is_comprehensive: boolean
  has_penetration_test: boolean
  found: string | null
  noted_by: string
}

interface AdvisoryRow {
  id: string
  title: string
  publisher: string
  tracking_id: string
  score: string | null
  vector: string | null
  affected: Affected[]
}

/** Every server the public can reach, those first that nobody has checked as they must be (S2-38). */
export async function showServers({ db, clock }: World): Promise<PublicServers> {
  const servers = await db.rows<ServerRow>(sql`
    select s.id, s.name, s.host, s.owner, s.every_days,
      (select jsonb_agg(jsonb_build_object('vendor', vendor, 'product', product, 'version', version)
        order by vendor, product, version) from watch_server_product p where p.server_id = s.id) as products
    from watch_server s where s.retired_at is null order by s.name, s.id`)
  const checks = await db.rows<CheckRow>(sql`
    select server_id, on_day::text, by_whom, is_comprehensive, has_penetration_test, found, noted_by
    from watch_server_check order by on_day desc, id`)
  const advisories = await db.rows<AdvisoryRow>(sql`
    select id, title, publisher, tracking_id, score::text, vector, affected from watch_advisory
    order by score desc nulls last, released_at desc`)
  const names = await staffNames(
    db,
    checks.map(({ noted_by }) => noted_by),
  )
  const today = dayInJapan(await clock.now())
  const views = servers.map((row) => {
    const own = checks.filter(({ server_id }) => server_id === row.id)
    return {
      ...viewOf(row, advisories),
      ...standingOf(row, own, today),
      checks: own.map((one) => checkOf(one, names)),
    }
  })
  const rank = ({ state }: ServerView) => serverStates.indexOf(state)
  return { servers: views.toSorted((one, other) => rank(one) - rank(other)) }
}

function viewOf({ id, name, host, owner, every_days: everyDays, products }: ServerRow, all: AdvisoryRow[]) {
  const running = products ?? []
  return {
    id,
    name,
    host,
    owner,
    everyDays,
    products: running,
    advisories: all.flatMap((one) => hitsOf(one, running)),
  }
}

/** One line for each thing that runs there and may be affected. */
function hitsOf(advisory: AdvisoryRow, running: readonly Running[]): ServerView['advisories'] {
  const { id, title, publisher, tracking_id: trackingId, score, vector } = advisory
  return running.flatMap((one) => {
    const hit = advisory.affected.find((affected) => mayBe(one, affected))
    if (!hit) return []
    return [
      {
        ...{
          id,
          title,
          publisher,
          trackingId,
          product: `${one.vendor} ${one.product} ${one.version}`.trim(),
        },
        ...(score !== null && { score: Number(score) }),
        ...(vector && { vector }),
        ...(hit.isSpan && { span: hit.version }),
      },
    ]
  })
}

/** A check that leaves something out, or tries nothing, is kept and shown, and does not count. */
function standingOf(
  { every_days }: ServerRow,
  checks: readonly CheckRow[],
  today: string,
): Pick<ServerView, 'state' | 'dueOn'> {
  const last = checks.find((one) => one.is_comprehensive && one.has_penetration_test)
  if (!last) return { state: 'unchecked' }
  const due = new Date(Date.parse(last.on_day) + every_days * 86_400_000).toISOString().slice(0, 10)
  return { state: today > due ? 'overdue' : 'checked', dueOn: due }
}

const checkOf = (row: CheckRow, names: Map<string, string>): ServerView['checks'][number] => ({
  ...{ onDay: row.on_day, byWhom: row.by_whom, notedBy: names.get(row.noted_by) ?? '' },
  ...{ isComprehensive: row.is_comprehensive, hasPenetrationTest: row.has_penetration_test },
  ...(row.found && { found: row.found }),
})
