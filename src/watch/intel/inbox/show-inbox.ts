import { staffNames } from '#desk/public.ts'
import type { Language } from '#platform/author.ts'
import { newest, paged, readPlace } from '#platform/pages/place.ts'
import { type Db, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { Inbox, ItemView, itemStates } from './contract.ts'
import { lateBefore, limitDays } from './late.ts'
import { type ActionRow, type DecisionRow, type ItemRow, viewOf } from './rows.ts'

const size = 30

interface Wish {
  state: (typeof itemStates)[number] | 'late' | undefined
  after: string | undefined
  language: Language
}

/** The inbox, the newest first, a page at a time; how many wait, and how many of them too long, is counted over all. */
export async function showInbox({ db, clock }: World, { state, after, language }: Wish): Promise<Inbox> {
  const now = await clock.now()
  const { at, id } = readPlace(after, newest)
  const wanted = state === 'late' ? 'waiting' : state
  const rows = await db.rows<ItemRow>(sql`
    select t.id, t.kind, t.title, t.words, t.source, t.tlp, t.arrived_at, t.effect, t.state, f.indicators, f.usable,
      f.sightings
    from watch_intel_item t
    cross join lateral (
      select count(*) as indicators, count(*) filter (where i.unusable is null) as usable,
        coalesce(sum(s.times), 0)::bigint as sightings
      from watch_indicator i left join watch_sighting s on s.indicator_id = i.id where i.item_id = t.id) f
    where (t.arrived_at, t.id) < (${at}, ${id}) and (${wanted ?? null}::text is null or t.state = ${wanted ?? null})
      and (${state !== 'late'} or t.arrived_at < ${lateBefore(now)})
    order by t.arrived_at desc, t.id desc limit ${size + 1}`)
  const { page, next } = paged(rows, size, (row) => ({ at: row.arrived_at, id: row.id }))
  return {
    items: await withDecisions(db, page, { now, language }),
    ...(next && { next }),
    ...(await counts(db, now)),
    limitDays,
  }
}

async function counts(db: Db, now: Date): Promise<{ waiting: number; late: number }> {
  const row = await db.row<{ waiting: number; late: number }>(sql`
    select count(*) as waiting, count(*) filter (where arrived_at < ${lateBefore(now)}) as late
    from watch_intel_item where state = 'waiting'`)
  return row ?? { waiting: 0, late: 0 }
}

async function withDecisions(
  db: Db,
  items: readonly ItemRow[],
  { now, language }: { now: Date; language: Language },
): Promise<ItemView[]> {
  const ids = items.map(({ id }) => id)
  const decisions = await db.rows<DecisionRow>(sql`
    select item_id, at, by, choice, why from watch_intel_decision where item_id = any(${ids}::uuid[]) order by at, id`)
  const actions = await db.rows<ActionRow>(sql`
    select id, item_id, kind, words, owner, due_on::text, done_at, done_by from watch_intel_action
    where item_id = any(${ids}::uuid[]) order by made_at, id`)
  const accounts = [...decisions.map(({ by }) => by), ...actions.map(({ done_by }) => done_by)]
  const names = await staffNames(db, accounts, language)
  return items.map((row) =>
    viewOf(row, {
      ...{ now, names },
      decisions: decisions.filter(({ item_id }) => item_id === row.id),
      actions: actions.filter(({ item_id }) => item_id === row.id),
    }),
  )
}
