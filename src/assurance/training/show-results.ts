import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { dayAfter } from '../bodies/ciso-gaps.ts'
import { colleaguesOn } from '../population/people-on.ts'
import type { Lessons, Results, ResultsWish } from './contract.ts'

interface LessonRow {
  id: string
  version: number
  title_ja: string
  title_en: string
  minutes: number
  questions: number
  enrolled: number
  finished: number
  late: number
}

/** Every lesson, and how far those are who were enrolled and are still there. */
export async function showLessons({ db, clock }: World): Promise<Lessons> {
  const day = dayAfter(await clock.now(), 0)
  const rows = await db.rows<LessonRow>(sql`
    select l.id, l.version, l.title_ja, l.title_en, l.minutes, jsonb_array_length(l.content->'questions') as questions,
      coalesce(e.enrolled, 0) as enrolled, coalesce(e.finished, 0) as finished, coalesce(e.late, 0) as late
    from (select distinct on (id) * from assurance_lesson order by id, version desc) l
    left join (select lesson_id, count(*)::int as enrolled, count(finished_at)::int as finished,
        (count(*) filter (where finished_at is null and due_on < ${day}::date and not c.is_away))::int as late
      from assurance_enrolment e join (${colleaguesOn(day)}) c on c.id = e.colleague_id group by 1) e on e.lesson_id = l.id
    order by l.id`)
  return {
    lessons: rows.map(({ title_ja, title_en, ...row }) => ({
      ...row,
      title: { ja: title_ja, en: title_en },
    })),
  }
}

interface ResultRow {
  enrolment: string
  employee_number: string
  name_ja: string
  name_en: string
  group_company: string
  unit: string
  due_on: string
  finished_at: Date | null
  is_late: boolean
  tries: number
  best: number | null
  of: number | null
}

const perPage = 50

/**
 * The results of a lesson, person by person: who has finished, or who has not, in the order of their numbers (S2-23). Why
 * somebody was asked stays out: who clicked in a drill is known to the CSIRT alone.
 */
export async function showResults({ db, clock }: World, lesson: string, wish: ResultsWish): Promise<Results> {
  const day = dayAfter(await clock.now(), 0)
  const [after = '', afterEnrolment = ''] = wish.after.split(' ')
  const rows = await db.rows<ResultRow>(sql`
    select e.id as enrolment, c.employee_number, c.name_ja, c.name_en, c.group_company, c.unit,
      e.due_on::text as due_on, e.finished_at, e.finished_at is null and e.due_on < ${day}::date and not c.is_away as is_late,
      t.tries, t.best, t.of
    from assurance_enrolment e join (${colleaguesOn(day)}) c on c.id = e.colleague_id
    left join lateral (select count(*)::int as tries, max(right_answers) as best, max(questions) as of
      from assurance_lesson_try where colleague_id = e.colleague_id and lesson_id = e.lesson_id and at >= e.enrolled_at) t on true
    where e.lesson_id = ${lesson} and (e.finished_at is null) = ${wish.of === 'missing'}
      and (c.employee_number, e.id::text) > (${after}, ${afterEnrolment})
    order by c.employee_number, e.id::text limit ${perPage + 1}`)
  const page = rows.slice(0, perPage)
  const last = page.at(-1)
  return {
    people: page.map(viewOf),
    ...(rows.length > perPage && last && { next: `${last.employee_number} ${last.enrolment}` }),
  }
}

const viewOf = (row: ResultRow): Results['people'][number] => ({
  ...{ employeeNumber: row.employee_number, name: { ja: row.name_ja, en: row.name_en } },
  ...{ company: row.group_company, unit: row.unit, dueOn: row.due_on },
  ...(row.finished_at && { finishedAt: row.finished_at.toISOString() }),
  ...{ isLate: row.is_late, tries: row.tries },
  ...(row.best !== null && row.of !== null && { best: row.best, of: row.of }),
})
