import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { atTheOffice, type Overseeing } from '../at-the-office.ts'
import { dayAfter } from '../bodies/ciso-gaps.ts'
import { peopleOn } from '../population/people-on.ts'
import type { NewEnrolment } from './contract.ts'
import { enrol } from './enrol.ts'

type Refusal = 'lesson-not-found' | 'enrolment-in-past'

/** The office asks everybody of some kinds to do a lesson until a day; asked twice for one day, each is asked once. */
export function askPeople(
  overseeing: Overseeing,
  lesson: string,
  { kinds, dueOn }: NewEnrolment,
): Promise<Outcome<'forbidden' | Refusal, { enrolled: number }>> {
  return atTheOffice<Refusal, { enrolled: number }>(overseeing, async (act) => {
    const today = dayAfter(act.now, 0)
    if (dueOn < today) return refused('enrolment-in-past')
    const known = await act.row(sql`select 1 from assurance_lesson where id = ${lesson} limit 1`)
    if (!known) return refused('lesson-not-found')
    const people = await peopleOn(act, today, { kinds })
    const wish = { lesson, reason: 'office', cause: dueOn, dueOn } as const
    const ids = people.map(({ id }) => id)
    return doneWith({ enrolled: await enrol(act, overseeing.world, ids, wish) })
  })
}
