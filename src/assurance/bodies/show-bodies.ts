import { type Db, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { cisoGaps, dayAfter } from './ciso-gaps.ts'
import type { Bodies, BodyView } from './contract.ts'
import { lastMeetings } from './show-meetings.ts'

interface BodyRow {
  id: string
  kind: BodyView['kind']
  name: { ja: string; en: string }
  above: BodyView['above'] | null
  under_seat: string | null
  secretariat: BodyView['secretariat'] | null
}
interface SeatRow {
  id: string
  body_id: string | null
  title: { ja: string; en: string }
  person: string | null
  name: { ja: string; en: string }
  from: string
  until: string | null
}

/** The bodies as they stand on a day, or stood: who held which seat, and the meetings (S2-09 to S2-12). */
export async function showBodies({ db, clock }: World, on: string | undefined): Promise<Bodies> {
  const now = await clock.now()
  const day = on ?? dayAfter(now, 0)
  const [rows, seats, gaps, meetings, people, controls] = await Promise.all([
    bodiesOf(db),
    seatsOn(db, day),
    cisoGaps(db, dayAfter(now, -365), dayAfter(now, 15)),
    lastMeetings(db, dayAfter(now, 0)),
    namesOf(db),
    titlesOf(db),
  ])
  const ciso = seats.find(({ id, person }) => id === 'ciso' && person !== null)
  return {
    on: day,
    bodies: rows.map((row) => viewOf(row, seats)),
    ciso: {
      ...(ciso && { holder: holderOf(ciso) }),
      gaps: gaps.map(({ since, until }) => ({ from: since, until })),
    },
    ...{ meetings, people, controls },
  }
}

const holderOf = ({ person, name, from, until }: SeatRow) => ({
  ...{ person: person ?? '', name, from },
  ...(until && { until }),
})

function viewOf(row: BodyRow, seats: SeatRow[]): BodyView {
  const own = seats.filter(
    ({ id, body_id }) => body_id === row.id || (body_id === null && row.under_seat === id),
  )
  const ids = [...new Set(own.map(({ id }) => id))]
  return {
    ...{ id: row.id, kind: row.kind, name: row.name },
    ...(row.above && { above: row.above }),
    ...(row.under_seat && { underSeat: row.under_seat }),
    ...(row.secretariat && { secretariat: row.secretariat }),
    seats: ids.map((id) => {
      const held = own.filter((seat) => seat.id === id)
      const title = held[0]?.title ?? { ja: '', en: '' }
      return { id, title, holders: held.filter(({ person }) => person !== null).map(holderOf) }
    }),
  }
}

const bodiesOf = (db: Db) =>
  db.rows<BodyRow>(sql`
    select b.id, b.kind, jsonb_build_object('ja', b.name_ja, 'en', b.name_en) as name, b.under_seat,
      case when a.id is not null then jsonb_build_object('ja', a.name_ja, 'en', a.name_en) end as above,
      case when s.id is not null then jsonb_build_object('ja', s.name_ja, 'en', s.name_en) end as secretariat
    from assurance_body b left join assurance_body a on a.id = b.above left join assurance_body s on s.id = b.secretariat
    order by array_position(array['conference', 'committee', 'organisation', 'csirt'], b.kind), b.id`)

const seatsOn = (db: Db, day: string) =>
  db.rows<SeatRow>(sql`
    select s.id, s.body_id, jsonb_build_object('ja', s.title_ja, 'en', s.title_en) as title, h.person_id as person,
      jsonb_build_object('ja', p.name_ja, 'en', p.name_en) as name, h.from_on::text as "from", h.until_on::text as until
    from assurance_seat s
    left join assurance_holder h on h.seat_id = s.id and h.from_on <= ${day}::date and (h.until_on is null or h.until_on > ${day}::date)
    left join assurance_person p on p.id = h.person_id order by s.id, h.from_on`)

const namesOf = (db: Db) =>
  db.rows<Bodies['people'][number]>(sql`
    select id, jsonb_build_object('ja', name_ja, 'en', name_en) as name from assurance_person where left_on is null order by id`)

const titlesOf = (db: Db) =>
  db.rows<Bodies['controls'][number]>(sql`
    select id, jsonb_build_object('ja', title_ja, 'en', title_en) as title from assurance_control
    where retired_at is null order by id`)
