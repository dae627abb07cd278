import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { DrillWish } from '../contract.ts'
import { dayInJapan, isWorkingDay, workingMinutes } from '../plan/working-minutes.ts'

interface Row {
  drill_id: string
  colleague_id: string
  group_company: string
  unit: string
  template_id: string
  wish: DrillWish
}

/**
 * Plans the second mail for whoever clicked, 30 to 60 days after: of another template, at a random minute of that day's
 * hours. It was approved with the drill, and goes through every rail of the first.
 */
export async function planAgain(world: World): Promise<void> {
  await world.act({ by: 'system', name: 'assurance.drills' }, async (act) => {
    const today = dayInJapan(act.now)
    if (!isWorkingDay(today)) return
    const rows = await act.rows<Row>(sql`
      select m.drill_id, m.colleague_id, m.group_company, m.unit, m.template_id, d.wish
      from assurance_drill_message m join assurance_drill d on d.id = m.drill_id and d.halted_at is null
      where m.round = 'first' and m.again_on <= ${today}::date and not exists (select 1 from assurance_drill_message a
        where a.drill_id = m.drill_id and a.colleague_id = m.colleague_id and a.round = 'again')
      order by m.again_on, m.id limit 5000 for update of m`)
    const planned = rows.flatMap((row) => {
      const { opens, closes, templates } = row.wish
      const minutes = workingMinutes({ fromOn: today, untilOn: today, opens, closes }, act.now)
      const others = templates.filter((one) => one !== row.template_id)
      if (minutes.length === 0 || others.length === 0) return []
      const [template, dueAt] = [world.random.pick(others), world.random.pick(minutes)]
      return [{ ...row, id: world.random.id(), template, dueAt }]
    })
    if (planned.length === 0) return
    await act.run(sql`
      insert into assurance_drill_message (id, drill_id, round, colleague_id, group_company, unit, template_id, due_at)
      select r.id, r.drill_id, 'again', r.colleague_id, r.group_company, r.unit, r.template, r."dueAt"
      from jsonb_to_recordset(${JSON.stringify(planned)}::jsonb) as r(id uuid, drill_id uuid, colleague_id uuid,
        group_company text, unit text, template uuid, "dueAt" timestamptz)`)
    act.note('drill-mails-planned-again', { data: { mails: planned.length } })
  })
}
