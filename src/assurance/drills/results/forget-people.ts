import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { DrillRound } from '../contract.ts'
import { figuresOf, groupsOf } from './figures.ts'

/** Keeps the numbers of every round whose first mail is 90 days old, and forgets who did what. */
export async function forgetPeople(world: World): Promise<void> {
  await world.act({ by: 'system', name: 'assurance.drills-forget' }, async (act) => {
    // By then its last link has ended, and no number changes any more: mails leave within a fortnight, links live for one.
    const old = await act.rows<{ drill_id: string; round: DrillRound }>(sql`
      select distinct drill_id, round from assurance_drill_message
      where coalesce(sent_at, due_at) < ${act.now}::timestamptz - interval '90 days'`)
    for (const { drill_id, round } of old) await keepResult(act, drill_id, round)
    // That the lesson was done stays on record; that a drill led to it does not.
    await act.run(sql`
      update assurance_enrolment e set reason = 'office', cause = e.id::text from assurance_drill_message m
      where e.reason = 'drill' and e.cause = m.id::text and e.colleague_id = m.colleague_id
        and coalesce(m.sent_at, m.due_at) < ${act.now}::timestamptz - interval '90 days'`)
    const people = await act.run(sql`
      delete from assurance_drill_message where coalesce(sent_at, due_at) < ${act.now}::timestamptz - interval '90 days'`)
    await forgetReports(act)
    if (people > 0) act.note('drill-people-forgotten', { data: { people } })
  })
}

async function keepResult(act: Act, drill: string, round: DrillRound): Promise<void> {
  const [figures, groups] = [await figuresOf(act, drill, round), await groupsOf(act, drill, round)]
  await act.run(sql`
    insert into assurance_drill_result (drill_id, round, figures, groups, kept_at)
    values (${drill}, ${round}, ${JSON.stringify(figures)}::jsonb, ${JSON.stringify(groups)}::jsonb, ${act.now})
    on conflict do nothing`)
}

/** That somebody reported a drill is known no longer than the drill mail itself. */
async function forgetReports(act: Act): Promise<void> {
  await act.run(sql`
    delete from assurance_mail_report r where state = 'drill' and not exists (
      select 1 from assurance_drill_message m where m.colleague_id = r.colleague_id and m.sent_at <= r.received_at)`)
}
