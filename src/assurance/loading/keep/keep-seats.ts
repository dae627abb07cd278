import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { Registers } from '../shapes.ts'

/** Adds seats and who has held them; what a file says of a seat's holders stands in place of what was known. */
export async function keepSeats(act: Act, seats: Registers['seats']): Promise<number> {
  for (const { id, body, title, holders } of seats) {
    await act.run(sql`
      insert into assurance_seat (id, body_id, title_ja, title_en) values (${id}, ${body ?? null}, ${title.ja}, ${title.en})
      on conflict (id) do update set body_id = excluded.body_id, title_ja = excluded.title_ja, title_en = excluded.title_en`)
    await act.run(sql`delete from assurance_holder where seat_id = ${id}`)
    await act.run(sql`
      insert into assurance_holder (seat_id, person_id, from_on, until_on)
      select ${id}, person, "from", until from jsonb_to_recordset(${JSON.stringify(holders)}::jsonb)
        as h(person text, "from" date, until date)`)
  }
  return seats.length
}
