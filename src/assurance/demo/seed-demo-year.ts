import type { Act } from '#platform/act.ts'
import { operatorCompany } from '#platform/author.ts'
import { part, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { dayAfter } from '../bodies/ciso-gaps.ts'
import { cells } from '../programmes/cells.ts'
import { turnCycles } from '../programmes/turn-cycles.ts'
import { boundsOf, yearOf } from '../programmes/years.ts'

// Months from the first day of the running fiscal year.
const rounds = [
  { ja: '秋の研修', en: 'Autumn training', month: -6 },
  { ja: '冬の研修', en: 'Winter training', month: -2 },
  { ja: '夏の研修', en: 'Summer training', month: 2 },
  { ja: '秋の研修', en: 'Autumn training', month: 6 },
  { ja: '冬の研修', en: 'Winter training', month: 10 },
]
const exercises = [
  { title: '標的型攻撃の初動', month: -9 },
  { title: 'ランサムウェアによる停止', month: -3 },
  { title: '個人情報の漏えい', month: 3 },
  { title: '取引先を装う侵入', month: 9 },
]

/** Gives a demonstration last year's training and exercises, and the plan of the running year. */
export async function seedDemoYear(world: World): Promise<void> {
  const author = { by: 'system', name: 'demonstration' } as const
  const today = dayAfter(await world.clock.now(), 0)
  const { from } = boundsOf('fiscal', yearOf('fiscal', today))
  await world.act(author, (act) => plan(act, world, from))
  await turnCycles(world)
  await world.act(author, (act) => takePart(act, today))
}

async function plan(act: Act, world: World, from: string): Promise<void> {
  await act.run(sql`update assurance_programme set since_on = (${from}::date - interval '1 year')::date`)
  for (const { ja, en, month } of rounds)
    await act.run(sql`
      insert into assurance_cycle (id, programme_id, title_ja, title_en, starts_on, ends_on, planned_at, planned_by)
      select ${world.random.id()}, 'training', ${ja}, ${en}, d, (d + interval '1 month')::date - 1,
        least(${act.now}, d - interval '60 days'), ${operatorCompany}
      from (select (${from}::date + ${month}::int * interval '1 month')::date as d) begins`)
  for (const { title, month } of exercises)
    await act.run(sql`
      insert into assurance_exercise (id, title, scenario, planned_on, planned_at, planned_by, held_on, outcome, held_at, held_by)
      select ${world.random.id()}, ${title}, '連絡、封じ込めの判断、公表の文案までを通しで行います。', d,
        least(${act.now}, d - interval '60 days'), ${operatorCompany}, case when past then d end,
        case when past then '連絡の順番を改めました。' end, case when past then d + interval '10 hours' end,
        case when past then ${operatorCompany}::uuid end
      from (select d, d < ${act.now}::date as past
        from (select (${from}::date + ${month}::int * interval '1 month' + interval '13 days')::date as d) begins) days`)
  await act.run(sql`
    insert into assurance_exercise_participant (exercise_id, colleague_id)
    select e.id, c.id from assurance_exercise e cross join assurance_colleague c
    where e.held_on is not null and c.employee_number in ('OF-003', 'K-0101', 'K-0102')`)
}

/** Everybody asked took part in what is over but one; of a round that runs, a part of them. */
async function takePart(act: Act, today: string): Promise<void> {
  await act.run(sql`
    insert into assurance_participation (cycle_id, colleague_id, effective_on, noted_at, source)
    select cycle_id, colleague_id, starts_on + place, ${act.now}, '集合研修'
    from (select cycle_id, colleague_id, employee_number, starts_on, state, is_over,
        abs(hashtext(employee_number)) % (least(ends_on, ${today}::date - 1) - starts_on) as place,
        dense_rank() over (order by is_over desc, ends_on desc) as newest
      from (${cells(today, part`y.starts_on < ${today}::date - 1`)}) c) each
    where (state = 'missing' and (newest > 1 or employee_number <> 'K-0205'))
      or (state = 'open' and place % 3 > 0)`)
}
