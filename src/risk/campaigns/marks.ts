import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { dayOf } from '../past.ts'
import { marksOf, type Tried, type Try } from './tried.ts'

/** Sees to it that today and tomorrow have a key, and that nothing older than yesterday is left that could be recognised. */
export async function turnKeys(act: Act, { random }: World): Promise<void> {
  const today = Math.floor(dayOf(act.now))
  const days = await act.rows<{ day: number }>(sql`select day from risk_attempt_key`)
  const has = (day: number) => days.some((one) => one.day === day)
  for (const day of [today, today + 1].filter((one) => !has(one)))
    await act.run(sql`
      insert into risk_attempt_key (day, key) values (${day}, ${random.bytes(32)}) on conflict do nothing`)
  if (days.every(({ day }) => day >= today - 1)) return
  await act.run(sql`delete from risk_attempt_key where day < ${today - 1}`)
  await act.run(sql`delete from risk_attempt_mark where day < ${today - 1}`)
}

/** How often the same as these was tried before. */
export async function countedMarks(act: Act, tries: readonly Try[]): Promise<Tried> {
  const marks = tries.flatMap(marksOf)
  const rows = await act.rows<{ day: number; mark: string; times: number }>(sql`
    select day, mark, times from risk_attempt_mark
    where (day, mark) in (select * from unnest(${marks.map(([day]) => day)}::int[], ${marks.map(([, key]) => key)}::text[]))`)
  const tried: Tried = new Map()
  for (const { day, mark, times } of rows) {
    const ofDay = tried.get(day) ?? new Map<string, number>()
    tried.set(day, ofDay.set(mark, times))
  }
  return tried
}

/** Writes down what was counted up. */
export async function keepMarks(act: Act, tried: Tried): Promise<void> {
  const all = [...tried].flatMap(([day, marks]) => [...marks].map(([mark, times]) => ({ day, mark, times })))
  if (all.length === 0) return
  await act.run(sql`
    insert into risk_attempt_mark (day, mark, times)
    select * from unnest(${all.map(({ day }) => day)}::int[], ${all.map(({ mark }) => mark)}::text[], ${all.map(({ times }) => times)}::int[])
    on conflict (day, mark) do update set times = excluded.times where risk_attempt_mark.times <> excluded.times`)
}
