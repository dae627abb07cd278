import type { Act } from '#platform/act.ts'
import { done, doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { atTheOffice, type Overseeing } from '../at-the-office.ts'
import { dayAfter } from '../bodies/ciso-gaps.ts'
import type { NewCheck, NewResult } from './contract.ts'

/** Begins a check that comes back at intervals (S2-27). */
export function beginCheck(
  overseeing: Overseeing,
  wish: NewCheck,
): Promise<Outcome<'forbidden' | 'check-names-unknown', { id: string }>> {
  return atTheOffice<'check-names-unknown', { id: string }>(overseeing, async (act) => {
    const known = await act.row(sql`
      select 1 from assurance_body b, assurance_person p
      where b.id = ${wish.unit} and p.id = ${wish.owner} and p.left_on is null`)
    if (!known) return refused('check-names-unknown')
    return doneWith({ id: await keepCheck(act, overseeing.world, wish) })
  })
}

/** Writes a check down as it is. */
export async function keepCheck(act: Act, world: World, wish: NewCheck): Promise<string> {
  const id = world.random.id()
  const { title, unit, owner, everyDays, firstDueOn } = wish
  await act.run(sql`
    insert into assurance_check (id, title_ja, title_en, unit, owner, every_days, first_due_on, begun_at)
    values (${id}, ${title.ja}, ${title.en}, ${unit}, ${owner}, ${everyDays}, ${firstDueOn}, ${act.now})`)
  act.note('check-begun', { data: { check: id, unit, owner, everyDays, firstDueOn } })
  return id
}

type Refusal = 'check-not-found' | 'check-in-future' | 'check-on-record' | 'check-without-improvement'

/** Notes what a check found. What is not in order brings what is improved, and by when. */
export function noteResult(
  overseeing: Overseeing,
  checkId: string,
  wish: NewResult,
): Promise<Outcome<'forbidden' | Refusal, { id: string }>> {
  const { world, session } = overseeing
  return atTheOffice<Refusal, { id: string }>(overseeing, async (act) => {
    if (wish.onDay > dayAfter(act.now, 0)) return refused('check-in-future')
    if (!wish.isInOrder && !wish.improvement) return refused('check-without-improvement')
    const check = await act.row(sql`select 1 from assurance_check where id = ${checkId} and ended_at is null`)
    if (!check) return refused('check-not-found')
    const id = world.random.id()
    const { onDay, isInOrder, found, improvement } = wish
    const kept = await act.run(sql`
      insert into assurance_check_result (id, check_id, on_day, is_in_order, found, improvement, improve_by, noted_at, noted_by)
      values (${id}, ${checkId}, ${onDay}, ${isInOrder}, ${found}, ${improvement?.words ?? null}, ${improvement?.by ?? null},
        ${act.now}, ${session.accountId}) on conflict (check_id, on_day) do nothing`)
    if (kept === 0) return refused('check-on-record')
    act.note('check-noted', { data: { check: checkId, result: id, onDay, isInOrder } })
    return doneWith({ id })
  })
}

/** What was to be improved is improved. */
export function noteImproved(
  overseeing: Overseeing,
  resultId: string,
): Promise<Outcome<'forbidden' | 'improvement-not-found'>> {
  return atTheOffice<'improvement-not-found'>(overseeing, async (act) => {
    const noted = await act.run(sql`
      update assurance_check_result set improved_at = ${act.now}
      where id = ${resultId} and improvement is not null and improved_at is null`)
    if (noted === 0) return refused('improvement-not-found')
    act.note('improvement-done', { data: { result: resultId } })
    return done
  })
}
