import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { tokenMac } from '../sending/drill-letter.ts'
import { isProgram } from './programs.ts'

const page = { by: 'system', name: 'assurance.drill-page' } as const
/** More openings of one link than this tell nothing new. */
const mostVisits = 50

/**
 * Notes that something opened a link, and gives the visit an id for the page. A link that is wrong, old or made up gets
 * one just the same: nobody learns from the answer which links there are.
 */
export function openLink(world: World, token: string, userAgent: string): Promise<string> {
  const id = world.random.id()
  return world.act(page, async (act) => {
    await act.run(sql`
      insert into assurance_drill_visit (id, message_id, at, is_program)
      select ${id}, m.id, ${act.now}, ${isProgram(userAgent)} from assurance_drill_message m
      where m.token_mac = ${tokenMac(world, token)} and m.expires_at > ${act.now}
        and (select count(*) from assurance_drill_visit v where v.message_id = m.id) < ${mostVisits}`)
    return id
  })
}

/** The page's own script ran: scanners seldom go so far. */
export async function noteShown(world: World, visit: string): Promise<void> {
  await world.act(page, async (act) => {
    await act.run(sql`
      update assurance_drill_visit set shown_at = ${act.now}
      where id = ${visit} and shown_at is null and at > ${act.now}::timestamptz - interval '1 hour'`)
  })
}
