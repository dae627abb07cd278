import { listCompanies, peopleByTypedId, peopleOf } from '#organisation/public.ts'
import type { World } from '#platform/world.ts'
import { dayInJapan } from '../day.ts'
import { askDemoTicket } from './ask-demo-ticket.ts'
import { bookDemoTrip } from './book-demo-trip.ts'

/** Gives the travellers of a fresh demonstration three held trips, with a colleague on one and a ticket asked for on another. */
export async function seedDemoTrips(world: World): Promise<void> {
  const [hanako, itsuki] = await travellers(world)
  if (!hanako || !itsuki) return
  const own = { owner: hanako, fareFamily: 'flexible' } as const
  await bookDemoTrip(world, { ...own, route: ['HND', 'ITM'], days: [8, 9], purpose: '取引先訪問' })
  const asked = await bookDemoTrip(world, {
    ...own,
    route: ['HND', 'CTS'],
    days: [14, 15],
    purpose: '支店会議',
  })
  if (asked) await askDemoTicket(world, hanako, asked)
  await bookDemoTrip(world, {
    ...own,
    ...{ colleagues: [itsuki], route: ['HND', 'FUK'], days: [20, 22], purpose: '展示会の準備' },
  })
}

/** Hanako and Itsuki of the company where both are. */
async function travellers(world: World) {
  const { companies } = await listCompanies(world.db, { today: dayInJapan(await world.clock.now()) })
  for (const { id } of companies) {
    const found = await peopleByTypedId(world.db, id, ['408122651', '4081226'])
    if (found.length < 2) continue
    const people = await peopleOf(
      world.db,
      id,
      found.map(({ personId }) => personId),
    )
    return people.toSorted((one) => (one.names.romaji.given === 'HANAKO' ? -1 : 1))
  }
  return []
}
