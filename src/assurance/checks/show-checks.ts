import { type Db, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { dayAfter } from '../bodies/ciso-gaps.ts'
import { peopleWhoAnswer } from '../people-who-answer.ts'
import type { Checks, CheckView, ResultView } from './contract.ts'

type Row = Omit<CheckView, 'isOverdue' | 'results'> & {
  results:
    | {
        id: string
        onDay: string
        isInOrder: boolean
        found: string
        words: string | null
        by: string | null
        isDone: boolean
      }[]
    | null
}

/** The checks at intervals, those due first; one past its day is overdue (S2-27). */
export async function showChecks({ db, clock }: Pick<World, 'db' | 'clock'>): Promise<Checks> {
  const today = dayAfter(await clock.now(), 0)
  const [rows, people, units] = await Promise.all([
    checksOf(db),
    peopleWhoAnswer(db),
    db.rows<Checks['units'][number]>(sql`
      select id, jsonb_build_object('ja', name_ja, 'en', name_en) as name from assurance_body
      where kind in ('organisation', 'csirt') order by id`),
  ])
  const checks = rows.map(({ results, ...row }) => ({
    ...row,
    isOverdue: row.dueOn < today,
    results: (results ?? []).map((result) => resultOf(result, today)),
  }))
  return { checks, people, units }
}

function resultOf(
  { words, by, isDone, ...result }: NonNullable<Row['results']>[number],
  today: string,
): ResultView {
  if (!words || !by) return result
  return {
    ...result,
    improvement: { words, by, state: isDone ? 'done' : by < today ? 'overdue' : 'planned' },
  }
}

const checksOf = (db: Db) =>
  db.rows<Row>(sql`
    select c.id, jsonb_build_object('ja', c.title_ja, 'en', c.title_en) as title,
      jsonb_build_object('ja', b.name_ja, 'en', b.name_en) as unit, jsonb_build_object('ja', p.name_ja, 'en', p.name_en) as owner,
      c.every_days as "everyDays", coalesce((select max(on_day) + c.every_days from assurance_check_result r
        where r.check_id = c.id), c.first_due_on)::text as "dueOn",
      (select jsonb_agg(jsonb_build_object('id', r.id, 'onDay', r.on_day, 'isInOrder', r.is_in_order, 'found', r.found,
          'words', r.improvement, 'by', r.improve_by, 'isDone', r.improved_at is not null) order by r.on_day desc)
        from (select * from assurance_check_result where check_id = c.id order by on_day desc limit 12) r) as results
    from assurance_check c join assurance_body b on b.id = c.unit join assurance_person p on p.id = c.owner
    where c.ended_at is null order by "dueOn", c.id limit 200`)
