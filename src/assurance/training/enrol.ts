import type { Act } from '#platform/act.ts'
import { type Db, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'

/** Why somebody is to do a lesson: of which cycle, campaign or round. The same cause asks him once. */
export interface Enrolment {
  readonly lesson: string
  readonly reason: 'programme' | 'drill' | 'joined' | 'office'
  readonly cause: string
  readonly dueOn: string
}

/** Enrols colleagues in a lesson; whoever was for the same cause stays as he was. Answers how many are new (S2-23). */
export async function enrol(
  act: Act,
  world: World,
  colleagueIds: readonly string[],
  { lesson, reason, cause, dueOn }: Enrolment,
): Promise<number> {
  const known = await act.row(sql`select 1 from assurance_lesson where id = ${lesson} limit 1`)
  if (!known) throw new Error(`There is no lesson ${lesson}.`)
  const people = [...new Set(colleagueIds)]
  const enrolled = await act.run(sql`
    insert into assurance_enrolment (id, colleague_id, lesson_id, reason, cause, enrolled_at, due_on)
    select id, colleague, ${lesson}, ${reason}, ${cause}, ${act.now}, ${dueOn}::date
    from unnest(${people.map(() => world.random.id())}::uuid[], ${people}::uuid[]) as e(id, colleague)
    on conflict do nothing`)
  if (enrolled > 0) act.note('lesson-enrolled', { data: { lesson, reason, cause, dueOn, people: enrolled } })
  return enrolled
}

/** Whether somebody has passed a lesson since a moment. */
export const hasFinished = async (
  db: Db,
  { colleagueId, lesson }: { colleagueId: string; lesson: string },
  since: Date,
): Promise<boolean> => (await finishedAmong(db, [colleagueId], { lesson, since })).has(colleagueId)

/** When each of these colleagues first passed a lesson since a moment; who has not is not in it. */
export async function finishedAmong(
  db: Db,
  colleagueIds: readonly string[],
  { lesson, since }: { lesson: string; since: Date },
): Promise<Map<string, Date>> {
  const rows = await db.rows<{ colleague_id: string; at: Date }>(sql`
    select colleague_id, min(at) as at from assurance_lesson_try
    where colleague_id = any(${[...colleagueIds]}::uuid[]) and lesson_id = ${lesson} and is_passed and at >= ${since}
    group by 1`)
  return new Map(rows.map(({ colleague_id, at }) => [colleague_id, at]))
}
