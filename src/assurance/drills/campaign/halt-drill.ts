import { voidLetters } from '#mail/public.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { atTheOffice, type Overseeing } from '../../at-the-office.ts'
import { holdDrill } from './hold-drill.ts'

/** Stops a drill at once: what is planned never leaves, and what still waits for the mail server is wiped. */
export function haltDrill(
  overseeing: Overseeing,
  id: string,
  why: string,
): Promise<Outcome<'forbidden' | 'drill-not-found' | 'drill-settled'>> {
  return atTheOffice<'drill-not-found' | 'drill-settled'>(overseeing, async (act) => {
    const drill = await holdDrill(act, id)
    if (!drill) return refused('drill-not-found')
    if (drill.halted_at) return refused('drill-settled')
    await act.run(sql`
      update assurance_drill set halted_at = ${act.now}, halted_by = ${overseeing.session.accountId}, halt_why = ${why}
      where id = ${id}`)
    const waiting = await act.rows<{ id: string }>(sql`
      select id from assurance_drill_message where drill_id = ${id} and left_out is null and delivered_at is null and bounced_at is null`)
    const wiped = await voidLetters(
      act,
      waiting.map((one) => one.id),
    )
    const stopped = await act.run(sql`
      update assurance_drill_message set left_out = 'halted'
      where drill_id = ${id} and left_out is null and (sent_at is null or id = any(${wiped}::uuid[]))`)
    act.note('drill-halted', { data: { drill: id, stopped, why } })
    return done
  })
}
