import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { type Db, sql } from '#platform/sql.ts'
import { asMyself, type Own } from '../as-myself.ts'
import { dayAfter } from '../bodies/ciso-gaps.ts'
import { countParticipation } from '../programmes/count-participation.ts'
import type { Answers, LessonToDo, OwnLesson, Result } from './contract.ts'
import type { LessonContent } from './lesson.ts'

interface LessonRow {
  id: string
  version: number
  title_ja: string
  title_en: string
  minutes: number
  content: LessonContent
}

const newest = (db: Db, lesson: string): Promise<LessonRow | undefined> =>
  db.row<LessonRow>(sql`
    select id, version, title_ja, title_en, minutes, content from assurance_lesson where id = ${lesson}
    order by version desc limit 1`)

/** A lesson in its newest version, with its questions and without their answers. */
export async function lessonToDo(db: Db, lesson: string): Promise<LessonToDo | undefined> {
  const row = await newest(db, lesson)
  if (!row) return undefined
  const { pages, questions, pass } = row.content
  return {
    ...{ id: row.id, version: row.version, title: { ja: row.title_ja, en: row.title_en } },
    ...{ minutes: row.minutes, pages, pass },
    questions: questions.map(({ ask, choices }) => ({ ask, choices })),
  }
}

/** Somebody answers the questions of a lesson; enough right ones finish what he is enrolled for (S2-23). */
export function answerLesson(
  own: Own,
  lesson: string,
  { version, answers }: Answers,
): Promise<Outcome<'not-a-colleague' | 'lesson-not-found' | 'lesson-moved-on', Result>> {
  return asMyself<'lesson-not-found' | 'lesson-moved-on', Result>(own, async (act, me) => {
    const row = await newest(act, lesson)
    if (!row) return refused('lesson-not-found')
    if (row.version !== version || row.content.questions.length !== answers.length)
      return refused('lesson-moved-on')
    const result = marked(row.content, answers)
    const { isPassed, right, of } = result
    await act.run(sql`
      insert into assurance_lesson_try (id, colleague_id, lesson_id, version, at, answers, right_answers, questions, is_passed)
      values (${own.world.random.id()}, ${me.id}, ${lesson}, ${version}, ${act.now}, ${JSON.stringify(answers)}::jsonb,
        ${right}, ${of}, ${isPassed})`)
    if (isPassed)
      await act.run(sql`
        update assurance_enrolment set finished_at = ${act.now}
        where colleague_id = ${me.id} and lesson_id = ${lesson} and finished_at is null`)
    if (isPassed)
      await countParticipation(act, {
        ...{ programme: 'training', colleagueIds: [me.id], on: dayAfter(act.now, 0) },
        ...{ source: `lesson ${lesson}@${version}`, reference: lesson },
      })
    act.note('lesson-answered', { data: { lesson, version, right, of, isPassed, colleague: me.id } })
    return doneWith(result)
  })
}

function marked({ questions, pass }: LessonContent, answers: readonly number[]): Result {
  const each = questions.map(({ right, why }, n) => ({ isRight: answers[n] === right, right, why }))
  const right = each.filter(({ isRight }) => isRight).length
  return { isPassed: right >= pass, right, of: questions.length, answers: each }
}

interface OwnRow {
  id: string
  title_ja: string
  title_en: string
  minutes: number
  due_on: string | null
  reason: OwnLesson['reason'] | null
  is_late: boolean
  passed_at: Date | null
}

/** The lessons somebody is to do, the most pressing first, and behind them those he may. */
export async function ownLessons(db: Db, colleagueId: string, day: string): Promise<OwnLesson[]> {
  const rows = await db.rows<OwnRow>(sql`
    select l.id, l.title_ja, l.title_en, l.minutes, e.due_on::text as due_on, e.reason,
      coalesce(e.due_on < ${day}::date, false) as is_late, t.at as passed_at
    from (select distinct on (id) id, title_ja, title_en, minutes from assurance_lesson order by id, version desc) l
    left join lateral (select due_on, reason from assurance_enrolment
      where colleague_id = ${colleagueId} and lesson_id = l.id and finished_at is null order by due_on limit 1) e on true
    left join lateral (select max(at) as at from assurance_lesson_try
      where colleague_id = ${colleagueId} and lesson_id = l.id and is_passed) t on true
    order by e.due_on nulls last, l.id`)
  return rows.map((row) => ({
    ...{
      id: row.id,
      title: { ja: row.title_ja, en: row.title_en },
      minutes: row.minutes,
      isLate: row.is_late,
    },
    ...(row.due_on && { dueOn: row.due_on }),
    ...(row.reason && { reason: row.reason }),
    ...(row.passed_at && { passedAt: row.passed_at.toISOString() }),
  }))
}
