import { newest, paged, readPlace } from '#platform/pages/place.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { dayAfter } from '../../bodies/ciso-gaps.ts'
import type { TakeOuts } from './contract.ts'

interface Row {
  id: string
  asset: { ja: string; en: string }
  device: { ja: string; en: string } | null
  person: { ja: string; en: string }
  why: string
  out_at: Date
  due_on: string
  returned_at: Date | null
}

const size = 50

/** What was taken out, the newest first, with how much of it is out and overdue. */
export async function listTakeOuts({ db, clock }: World, after: string | undefined): Promise<TakeOuts> {
  const today = dayAfter(await clock.now(), 0)
  const { at, id } = readPlace(after, newest)
  const [rows, counts] = await Promise.all([
    db.rows<Row>(sql`
      select t.id, jsonb_build_object('ja', a.name_ja, 'en', a.name_en) as asset,
        case when d.id is not null then jsonb_build_object('ja', d.name_ja, 'en', d.name_en) end as device,
        jsonb_build_object('ja', c.name_ja, 'en', c.name_en) as person, t.why, t.out_at, t.due_on::text, t.returned_at
      from assurance_take_out t join assurance_entry a on a.id = t.asset_id
      left join assurance_entry d on d.id = t.device_id join assurance_colleague c on c.id = t.colleague_id
      where (t.out_at, t.id) < (${at}, ${id}) order by t.out_at desc, t.id desc limit ${size + 1}`),
    db.row<{ out: number; overdue: number }>(sql`
      select count(*)::int as out, (count(*) filter (where due_on < ${today}::date))::int as overdue
      from assurance_take_out where returned_at is null`),
  ])
  const { page, next } = paged(rows, size, (row) => ({ at: row.out_at, id: row.id }))
  return {
    ...{ out: counts?.out ?? 0, overdue: counts?.overdue ?? 0 },
    takeOuts: page.map((row) => viewOf(row, today)),
    ...(next && { next }),
  }
}

const viewOf = (row: Row, today: string): TakeOuts['takeOuts'][number] => ({
  ...{ id: row.id, asset: row.asset, person: row.person, why: row.why, dueOn: row.due_on },
  ...(row.device && { device: row.device }),
  outAt: row.out_at.toISOString(),
  ...(row.returned_at && { returnedAt: row.returned_at.toISOString() }),
  isOverdue: !row.returned_at && row.due_on < today,
})
