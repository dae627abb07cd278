import { nameRows } from '#organisation/public.ts'
import type { Session } from '#platform/author.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { type Db, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { type NameColumns, namesIn } from '../bookings/names.ts'
import type { Answer, MySafetyCalls, SafetyCall, SafetyCallShown, SafetyCalls } from './contract.ts'

interface CallRow {
  id: string
  created_at: Date
  airport: string | null
  from_at: Date
  to_at: Date
  message: string
  asked: number
  safe: number
  need_help: number
}

interface AskedRow extends NameColumns {
  booking_id: string
  passenger: number
  person_id: string | null
  answer: Answer | null
  note: string | null
  answered_at: Date | null
  answered_by: string | null
  rank: number
}

const page = 50

/** The company's ten latest calls with what has been answered so far. */
export async function listSafetyCalls(db: Db, companyId: string): Promise<SafetyCalls> {
  const rows = await callRows(db, companyId, null)
  return { calls: rows.map(callIn) }
}

/** One call: who needs help first, then who is silent, then who is safe. Looking stays in the log. */
export async function showSafetyCall(
  world: World,
  session: Session,
  { id, after }: { id: string; after?: string | undefined },
): Promise<Outcome<'forbidden' | 'safety-call-not-found', SafetyCallShown>> {
  if (session.kind !== 'administrator') return refused('forbidden')
  const { companyId } = session
  return world.act(session, async (act) => {
    const [call] = await callRows(act, companyId, id)
    if (!call) return refused('safety-call-not-found')
    const rows = await askedRows(act, { companyId, id, after })
    act.note('safety-call-looked-up', { data: { callId: id, people: Math.min(rows.length, page) } })
    const last = rows.at(page - 1)
    const next = rows.length > page && last && `${last.rank}.${last.booking_id}.${last.passenger}`
    return doneWith({ ...callIn(call), people: rows.slice(0, page).map(askedIn), ...(next && { next }) })
  })
}

/** What waits for my answer, for me and for those who fly on my trips. Calls older than three days wait no more. */
export async function mySafetyCalls(world: World, { companyId, accountId }: Session): Promise<MySafetyCalls> {
  const since = new Date((await world.clock.now()).getTime() - waitsForAnswers)
  const rows = await world.db.rows<
    AskedRow & { call_id: string; created_at: Date; message: string; is_me: boolean }
  >(sql`
    select a.call_id, c.created_at, c.message, a.booking_id, a.passenger, a.person_id is not distinct from me.person_id as is_me, p.*
    from (${nameRows}) me
    join travel_safety_answer a on a.company_id = me.company_id and me.person_id in (a.person_id, a.owner_id)
    join travel_safety_call c on c.company_id = a.company_id and c.id = a.call_id and c.created_at > ${since}
    join travel_passenger p on p.company_id = a.company_id and p.booking_id = a.booking_id and p.n = a.passenger
    where me.company_id = ${companyId} and me.account_id = ${accountId} and a.answer is null
    order by c.created_at desc, is_me desc, a.booking_id, a.passenger limit 24`)
  const waiting = rows.map((row) => ({
    ...{ callId: row.call_id, at: row.created_at.toISOString(), message: row.message },
    ...{ bookingId: row.booking_id, passenger: row.passenger, names: namesIn(row), isMe: row.is_me },
  }))
  return { waiting }
}

/** So long a call waits for answers. */
export const waitsForAnswers = 3 * 24 * 60 * 60 * 1000

const callRows = (db: Db, companyId: string, id: string | null) =>
  db.rows<CallRow>(sql`
    select c.*, a.asked, a.safe, a.need_help
    from (
      select * from travel_safety_call
      where company_id = ${companyId} and (${id}::uuid is null or id = ${id}::uuid)
      order by created_at desc, id desc limit 10
    ) c
    cross join lateral (
      select count(*)::int as asked, count(*) filter (where answer = 'safe')::int as safe,
        count(*) filter (where answer = 'needs-help')::int as need_help
      from travel_safety_answer where company_id = c.company_id and call_id = c.id
    ) a
    order by c.created_at desc, c.id desc`)

function askedRows(
  db: Db,
  { companyId, id, after }: { companyId: string; id: string; after?: string | undefined },
) {
  const [rank = '-1', bookingId = '00000000-0000-0000-0000-000000000000', passenger = '0'] =
    after?.split('.') ?? []
  return db.rows<AskedRow>(sql`
    select * from (
      select a.booking_id, a.passenger, a.person_id, a.answer, a.note, a.answered_at, a.answered_by,
        case when a.answer = 'needs-help' then 0 when a.answer is null then 1 else 2 end as rank,
        p.family_kanji, p.given_kanji, p.family_kana, p.given_kana, p.family_romaji, p.given_romaji
      from travel_safety_answer a
      join travel_passenger p on p.company_id = a.company_id and p.booking_id = a.booking_id and p.n = a.passenger
      where a.company_id = ${companyId} and a.call_id = ${id}
    ) asked
    where (rank, booking_id, passenger) > (${rank}::int, ${bookingId}::uuid, ${passenger}::int)
    order by rank, booking_id, passenger limit ${page + 1}`)
}

const callIn = (row: CallRow): SafetyCall => ({
  ...{ id: row.id, at: row.created_at.toISOString(), message: row.message },
  ...(row.airport && { airport: row.airport }),
  ...{ from: row.from_at.toISOString(), to: row.to_at.toISOString() },
  ...{ asked: row.asked, safe: row.safe, needHelp: row.need_help },
})

const askedIn = (row: AskedRow): SafetyCallShown['people'][number] => ({
  ...{
    bookingId: row.booking_id,
    passenger: row.passenger,
    names: namesIn(row),
    isGuest: row.person_id === null,
  },
  ...(row.answer && { answer: row.answer }),
  ...(row.note && { note: row.note }),
  ...(row.answered_at && { answeredAt: row.answered_at.toISOString() }),
  byAnother: row.answered_by !== null && row.answered_by !== row.person_id,
})
