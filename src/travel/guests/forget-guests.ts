import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { dayInJapan } from '../day.ts'

const clock = { by: 'system', name: 'travel.forget-guests' } as const

/** Takes the names of guests away on their day of deletion; that somebody flew along stays with the trip. */
export async function forgetGuests(world: World): Promise<void> {
  await world.act(clock, async (act) => {
    const gone = await act.rows<{ id: string }>(sql`
      with gone as (
        update travel_guest set deleted_at = ${act.now}
        where deleted_at is null and delete_on <= ${dayInJapan(act.now)}
        returning company_id, id)
      update travel_passenger p set family_kanji = '', given_kanji = '', family_kana = '', given_kana = '',
        family_romaji = '', given_romaji = ''
      from gone where p.company_id = gone.company_id and p.guest_id = gone.id
      returning gone.id`)
    if (gone.length > 0) act.note('guests-forgotten', { data: { guests: gone.length } })
  })
}
