import { done, doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { atTheOffice, type Overseeing } from '../../at-the-office.ts'
import { dayAfter } from '../../bodies/ciso-gaps.ts'
import type { NewExercise, Performance } from '../contract.ts'
import { colleaguesOf } from '../count-participation.ts'

/** Plans an exercise of the CSIRT for today or later; that alone counts for nothing (S2-46). */
export function planExercise(
  overseeing: Overseeing,
  { title, scenario, plannedOn }: NewExercise,
): Promise<Outcome<'forbidden' | 'exercise-in-past', { id: string }>> {
  return atTheOffice<'exercise-in-past', { id: string }>(overseeing, async (act) => {
    if (plannedOn < dayAfter(act.now, 0)) return refused('exercise-in-past')
    const id = overseeing.world.random.id()
    await act.run(sql`
      insert into assurance_exercise (id, title, scenario, planned_on, planned_at, planned_by)
      values (${id}, ${title}, ${scenario}, ${plannedOn}, ${act.now}, ${overseeing.session.accountId})`)
    act.note('exercise-planned', { data: { exercise: id, plannedOn } })
    return doneWith({ id })
  })
}

type HeldRefusal = 'exercise-not-found' | 'exercise-not-held-yet' | 'attendance-unknown'

/** Notes that a planned exercise was carried out: on which day, by whom, and what was learned. */
export function holdExercise(
  overseeing: Overseeing,
  id: string,
  { heldOn, numbers, outcome }: Performance,
): Promise<Outcome<'forbidden' | HeldRefusal>> {
  return atTheOffice<HeldRefusal>(overseeing, async (act) => {
    const found = await colleaguesOf(act, numbers)
    if (found.unknown.length > 0)
      return refused('attendance-unknown', { numbers: found.unknown.slice(0, 50) })
    const planned = await act.row<{ day: string }>(sql`
      select (planned_at at time zone 'Asia/Tokyo')::date::text as day from assurance_exercise
      where id = ${id} and held_on is null and cancelled_at is null for update`)
    if (!planned) return refused('exercise-not-found')
    // Nothing was carried out before it was planned, nor on a day that is yet to come.
    if (heldOn < planned.day || heldOn > dayAfter(act.now, 0)) return refused('exercise-not-held-yet')
    await act.run(sql`
      update assurance_exercise set held_on = ${heldOn}, outcome = ${outcome}, held_at = ${act.now},
        held_by = ${overseeing.session.accountId} where id = ${id}`)
    await act.run(sql`
      insert into assurance_exercise_participant (exercise_id, colleague_id) select ${id}, unnest(${found.ids}::uuid[])`)
    act.note('exercise-held', { data: { exercise: id, heldOn, people: found.ids.length } })
    return done
  })
}

/** Takes an exercise off the plan, for a reason. */
export function cancelExercise(
  overseeing: Overseeing,
  id: string,
  why: string,
): Promise<Outcome<'forbidden' | 'exercise-not-found'>> {
  return atTheOffice<'exercise-not-found'>(overseeing, async (act) => {
    const cancelled = await act.run(sql`
      update assurance_exercise set cancelled_at = ${act.now}, cancelled_why = ${why}
      where id = ${id} and held_on is null and cancelled_at is null`)
    if (cancelled === 0) return refused('exercise-not-found')
    act.note('exercise-cancelled', { data: { exercise: id, why } })
    return done
  })
}
