import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { enrol } from '../../training/enrol.ts'
import { dayInJapan } from '../plan/working-minutes.ts'

/** The lesson about suspicious mail. */
export const lesson = 'targeted-mail'

const fortnight = 14 * 86_400_000

/** Who clicked in a drill is enrolled in the lesson, to be finished within a fortnight (S2-48). */
export async function teach(act: Act, world: World, colleague: string, message: string): Promise<void> {
  const dueOn = dayInJapan(new Date(act.now.getTime() + fortnight))
  await enrol(act, world, [colleague], { lesson, reason: 'drill', cause: message, dueOn })
}

/** Takes over who has finished the lesson since he clicked. */
export async function noteFinished(world: World): Promise<void> {
  await world.act({ by: 'system', name: 'assurance.drills' }, async (act) => {
    await act.run(sql`
      update assurance_drill_message m set lesson_finished_at = t.at
      from (select o.id, min(l.at) as at from assurance_drill_message o
        join assurance_lesson_try l on l.colleague_id = o.colleague_id and l.lesson_id = ${lesson} and l.is_passed and l.at >= o.clicked_at
        where o.clicked_at is not null and o.lesson_finished_at is null group by o.id) t
      where m.id = t.id`)
  })
}
