import { type Db, sql } from '#platform/sql.ts'
import type { MeetingView } from './contract.ts'

interface Row {
  id: string
  body: string
  held_on: string
  agenda: string[]
  participants: MeetingView['participants'] | null
  decisions: MeetingView['decisions'] | null
  follow_ups:
    | (Omit<MeetingView['followUps'][number], 'isLate' | 'doneAt'> & { doneAt: string | null })[]
    | null
}

/** The last fifty meetings, the newest first, each with its decisions, their controls, and what is to follow. */
export async function lastMeetings(db: Db, today: string): Promise<MeetingView[]> {
  const rows = await db.rows<Row>(sql`
    select m.id, m.body_id as body, m.held_on::text as held_on, m.agenda,
      (select jsonb_agg(jsonb_build_object('ja', p.name_ja, 'en', p.name_en) order by p.id)
        from assurance_participant a join assurance_person p on p.id = a.person_id where a.meeting_id = m.id) as participants,
      (select jsonb_agg(jsonb_build_object('id', d.id, 'number', d.number, 'words', d.words, 'controls',
          array(select control_id from assurance_decision_control where decision_id = d.id order by 1)) order by d.number)
        from assurance_decision d where d.meeting_id = m.id) as decisions,
      (select jsonb_agg(jsonb_build_object('id', f.id, 'words', f.words, 'dueOn', f.due_on, 'doneAt', f.done_at,
          'owner', jsonb_build_object('ja', p.name_ja, 'en', p.name_en)) order by f.due_on, f.id)
        from assurance_follow_up f join assurance_person p on p.id = f.owner where f.meeting_id = m.id) as follow_ups
    from assurance_meeting m order by m.held_on desc, m.id limit 50`)
  return rows.map((row) => ({
    ...{ id: row.id, body: row.body, heldOn: row.held_on, agenda: row.agenda },
    participants: row.participants ?? [],
    decisions: row.decisions ?? [],
    followUps: (row.follow_ups ?? []).map(({ doneAt, ...followUp }) => ({
      ...followUp,
      ...(doneAt && { doneAt: new Date(doneAt).toISOString() }),
      isLate: !doneAt && followUp.dueOn < today,
    })),
  }))
}
