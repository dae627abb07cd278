import { done, doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { atTheOffice, type Overseeing } from '../at-the-office.ts'
import { dayAfter } from '../bodies/ciso-gaps.ts'
import type { NewCycle } from './contract.ts'

type Refusal = 'programme-not-found' | 'cycle-in-past' | 'cycle-backwards'

const longest = 366

/** Plans a round of a programme. It begins by itself on its first day, and writes down whom it asks. */
export function planCycle(
  overseeing: Overseeing,
  { programme, title, startsOn, endsOn, reference }: NewCycle,
): Promise<Outcome<'forbidden' | Refusal, { id: string }>> {
  return atTheOffice<Refusal, { id: string }>(overseeing, async (act) => {
    if (startsOn < dayAfter(act.now, 0)) return refused('cycle-in-past')
    const tooLate = dayAfter(new Date(`${startsOn}T00:00:00+09:00`), longest)
    if (endsOn < startsOn || endsOn >= tooLate) return refused('cycle-backwards')
    const known = await act.row(sql`
      select 1 from assurance_programme where id = ${programme} and kind <> 'exercise'`)
    if (!known) return refused('programme-not-found')
    const id = overseeing.world.random.id()
    await act.run(sql`
      insert into assurance_cycle (id, programme_id, title_ja, title_en, starts_on, ends_on, reference, planned_at, planned_by)
      values (${id}, ${programme}, ${title.ja}, ${title.en}, ${startsOn}, ${endsOn}, ${reference ?? null}, ${act.now},
        ${overseeing.session.accountId})`)
    act.note('cycle-planned', { data: { cycle: id, programme, startsOn, endsOn } })
    return doneWith({ id })
  })
}

/** Takes a round off the plan that is not over yet; it counts for nothing then. */
export function cancelCycle(
  overseeing: Overseeing,
  id: string,
  why: string,
): Promise<Outcome<'forbidden' | 'cycle-not-found'>> {
  return atTheOffice<'cycle-not-found'>(overseeing, async (act) => {
    const cancelled = await act.run(sql`
      update assurance_cycle set cancelled_at = ${act.now}, cancelled_why = ${why}
      where id = ${id} and cancelled_at is null and ends_on >= ${dayAfter(act.now, 0)}::date`)
    if (cancelled === 0) return refused('cycle-not-found')
    act.note('cycle-cancelled', { data: { cycle: id, why } })
    return done
  })
}
