import { registerMember } from '#membership/public.ts'
import { sql } from '../../src/platform/sql.ts'
import type { World } from '../../src/platform/world.ts'

/** Gives a traveller of a test a card of the programme, so that his mails arrive at `address`. */
export async function giveAddress(world: World, personId: string, address: string): Promise<void> {
  const row = await world.db.row<{ number: string }>(sql`
    select member_number as number from organisation_person where id = ${personId}`)
  if (!row) throw new Error('Nobody is there.')
  await world.act({ by: 'operator', name: 'tests' }, (act) =>
    registerMember(act, world, { number: row.number, status: 'full', address, language: 'ja' }),
  )
}
