import type { Act } from '#platform/act.ts'
import { done, doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { atTheOffice, type Overseeing } from '../at-the-office.ts'
import { dayAfter } from './ciso-gaps.ts'
import type { NewMeeting } from './contract.ts'

type Refusal = 'meeting-in-future' | 'meeting-names-unknown'

/** Puts a meeting on record: agenda, participants, decisions with the controls they changed, and what is to follow (S2-10). */
export function recordMeeting(
  overseeing: Overseeing,
  wish: NewMeeting,
): Promise<Outcome<'forbidden' | Refusal, { id: string }>> {
  return atTheOffice<Refusal, { id: string }>(overseeing, async (act) => {
    if (wish.heldOn > dayAfter(act.now, 0)) return refused('meeting-in-future')
    if (!(await allKnown(act, wish))) return refused('meeting-names-unknown')
    const id = await keepMeeting(act, overseeing.world, overseeing.session.accountId, wish)
    return doneWith({ id })
  })
}

/** Writes a meeting down as it is; who wrote it stands beside it. */
export async function keepMeeting(act: Act, world: World, by: string, wish: NewMeeting): Promise<string> {
  const id = world.random.id()
  await act.run(sql`
    insert into assurance_meeting (id, body_id, held_on, agenda, kept_at, kept_by)
    values (${id}, ${wish.body}, ${wish.heldOn}, ${JSON.stringify(wish.agenda)}::jsonb, ${act.now}, ${by})`)
  await act.run(sql`
    insert into assurance_participant (meeting_id, person_id)
    select ${id}, unnest(${[...new Set(wish.participants)]}::text[])`)
  await keepDecisions(act, world, id, wish)
  act.note('meeting-recorded', { data: { meeting: id, body: wish.body, decisions: wish.decisions.length } })
  return id
}

async function allKnown(
  act: Act,
  { body, participants, decisions, followUps }: NewMeeting,
): Promise<boolean> {
  const people = [...new Set([...participants, ...followUps.map(({ owner }) => owner)])]
  const controls = [...new Set(decisions.flatMap((one) => one.controls))]
  const known = await act.row<{ bodies: number; people: number; controls: number }>(sql`
    select (select count(*)::int from assurance_body where id = ${body} and kind in ('conference', 'committee')) as bodies,
      (select count(*)::int from assurance_person where id = any(${people})) as people,
      (select count(*)::int from assurance_control where id = any(${controls})) as controls`)
  return known?.bodies === 1 && known.people === people.length && known.controls === controls.length
}

async function keepDecisions(act: Act, world: World, meeting: string, wish: NewMeeting): Promise<void> {
  for (const [n, { words, controls }] of wish.decisions.entries()) {
    const id = world.random.id()
    await act.run(sql`
      insert into assurance_decision (id, meeting_id, number, words) values (${id}, ${meeting}, ${n + 1}, ${words})`)
    await act.run(sql`
      insert into assurance_decision_control (decision_id, control_id)
      select ${id}, unnest(${[...new Set(controls)]}::text[])`)
  }
  for (const { words, owner, dueOn } of wish.followUps)
    await act.run(sql`
      insert into assurance_follow_up (id, meeting_id, words, owner, due_on)
      values (${world.random.id()}, ${meeting}, ${words}, ${owner}, ${dueOn})`)
}

/** What was to follow is done. */
export function completeFollowUp(
  overseeing: Overseeing,
  id: string,
): Promise<Outcome<'forbidden' | 'follow-up-not-found'>> {
  return atTheOffice<'follow-up-not-found'>(overseeing, async (act) => {
    const completed = await act.run(sql`
      update assurance_follow_up set done_at = ${act.now}, done_by = ${overseeing.session.accountId}
      where id = ${id} and done_at is null`)
    if (completed === 0) return refused('follow-up-not-found')
    act.note('follow-up-done', { data: { followUp: id } })
    return done
  })
}
