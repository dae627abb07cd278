import { newest, paged, readPlace } from '#platform/pages/place.ts'
import { type Db, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { peopleWhoAnswer } from '../people-who-answer.ts'
import type { Inquiries, InquiryView } from './contract.ts'

type Row = Omit<InquiryView, 'receivedAt' | 'dueAt' | 'answeredAt' | 'isLate' | 'owner'> & {
  received_at: Date
  due_at: Date
  answered_at: Date | null
  owner: InquiryView['owner'] | null
}

const pageSize = 50

/**
 * A page of inquiries: those that wait, the soonest due first, or those answered, the newest first. One whose words are
 * forgotten before anybody answered waits no more; the proof counts it as late.
 */
export async function listInquiries(
  { db, clock }: Pick<World, 'db' | 'clock'>,
  { state, after }: { state: 'open' | 'answered'; after?: string | undefined },
): Promise<Inquiries> {
  const now = await clock.now()
  const [rows, counts, people] = await Promise.all([
    state === 'open' ? openBehind(db, after) : answeredBehind(db, after),
    db.row<{ open: number; late: number }>(sql`
      select count(*)::int as open, (count(*) filter (where due_at < ${now}))::int as late
      from assurance_inquiry where answered_at is null and sealed is not null`),
    peopleWhoAnswer(db),
  ])
  const { page, next } = paged(rows, pageSize, ({ id, due_at, answered_at }) => ({
    ...{ id, at: state === 'open' ? due_at : (answered_at ?? due_at) },
  }))
  const { open = 0, late = 0 } = counts ?? {}
  return { inquiries: page.map((row) => viewOf(row, now)), ...(next && { next }), open, late, people }
}

function viewOf({ received_at, due_at, answered_at, owner, ...row }: Row, now: Date): InquiryView {
  return {
    ...row,
    receivedAt: received_at.toISOString(),
    dueAt: due_at.toISOString(),
    isLate: (answered_at ?? now) > due_at,
    ...(owner && { owner }),
    ...(answered_at && { answeredAt: answered_at.toISOString() }),
  }
}

function openBehind(db: Db, after: string | undefined) {
  const { at, id } = readPlace(after)
  return db.rows<Row>(sql`
    select i.id, i.number, i.kind, i.language, i.received_at, i.due_at, i.answered_at, case when p.id is not null then
      jsonb_build_object('id', p.id, 'name', jsonb_build_object('ja', p.name_ja, 'en', p.name_en)) end as owner
    from assurance_inquiry i left join assurance_person p on p.id = i.owner
    where i.answered_at is null and i.sealed is not null and (i.due_at, i.id) > (${at}, ${id})
    order by i.due_at, i.id limit ${pageSize + 1}`)
}

function answeredBehind(db: Db, after: string | undefined) {
  const { at, id } = readPlace(after, newest)
  return db.rows<Row>(sql`
    select i.id, i.number, i.kind, i.language, i.received_at, i.due_at, i.answered_at, case when p.id is not null then
      jsonb_build_object('id', p.id, 'name', jsonb_build_object('ja', p.name_ja, 'en', p.name_en)) end as owner
    from assurance_inquiry i left join assurance_person p on p.id = i.owner
    where i.answered_at is not null and (i.answered_at, i.id) < (${at}, ${id})
    order by i.answered_at desc, i.id desc limit ${pageSize + 1}`)
}
