import { type Db, sql } from '#platform/sql.ts'
import type { ExerciseView } from '../contract.ts'
import type { YearSpan } from './show-year.ts'

type Row = Omit<ExerciseView, 'heldOn' | 'outcome'> & { heldOn: string | null; outcome: string | null }

/** The exercises of a year, by the day they were carried out or planned for. */
export async function exercisesOf(db: Db, { from, until, today }: YearSpan): Promise<ExerciseView[]> {
  const rows = await db.rows<Row>(sql`
    select e.id, e.title, e.scenario, e.planned_on::text as "plannedOn", e.held_on::text as "heldOn", e.outcome,
      case when e.cancelled_at is not null then 'cancelled' when e.held_on is not null then 'held'
        when e.planned_on < ${today}::date then 'late' else 'planned' end as state,
      (select count(*)::int from assurance_exercise_participant where exercise_id = e.id) as participants
    from assurance_exercise e
    where coalesce(e.held_on, e.planned_on) >= ${from}::date and coalesce(e.held_on, e.planned_on) < ${until}::date
    order by coalesce(e.held_on, e.planned_on), e.id`)
  return rows.map(({ heldOn, outcome, ...row }) => ({
    ...row,
    ...(heldOn !== null && { heldOn }),
    ...(outcome !== null && { outcome }),
  }))
}
