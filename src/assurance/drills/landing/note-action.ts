import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { dayInJapan, workingDays } from '../plan/working-minutes.ts'
import { teach } from '../teaching/teach.ts'

const day = 86_400_000

/** Somebody pressed, touched or typed on the page that had been shown: a person clicked, and is taught (S2-48). */
export async function noteAction(world: World, visit: string): Promise<void> {
  await world.act({ by: 'system', name: 'assurance.drill-page' }, async (act) => {
    const message = await act.row<{ message_id: string }>(sql`
      update assurance_drill_visit set acted_at = ${act.now}
      where id = ${visit} and shown_at is not null and acted_at is null and not is_program
        and at > ${act.now}::timestamptz - interval '1 hour' returning message_id`)
    if (message) await noteClick(act, world, message.message_id)
  })
}

async function noteClick(act: Act, world: World, message: string): Promise<void> {
  // Some working day from the thirtieth to the sixtieth after: nobody can wait for it.
  const [from, until] = [30, 60].map((days) => dayInJapan(new Date(act.now.getTime() + days * day)))
  const again = world.random.pick(workingDays(from ?? '', until ?? ''))
  const clicked = await act.row<{ drill_id: string; colleague_id: string }>(sql`
    update assurance_drill_message set clicked_at = ${act.now}, again_on = case when round = 'first' then ${again}::date end
    where id = ${message} and clicked_at is null returning drill_id, colleague_id`)
  if (!clicked) return
  await teach(act, world, clicked.colleague_id, message)
  // Of whom stays in the table of its 90 days, and out of a log that is kept for years.
  act.note('drill-clicked', { data: { drill: clicked.drill_id } })
}
