import { listCompanies, type PersonOf, peopleByTypedId, peopleOf } from '#organisation/public.ts'
import type { World } from '#platform/world.ts'
import { dayInJapan } from '../day.ts'
import { askDemoTicket } from './ask-demo-ticket.ts'
import { bookDemoTrip, type DemoTrip } from './book-demo-trip.ts'
import { issueDemoTicket } from './issue-demo-ticket.ts'

/** Whom the trips are of, each of another department: Hanako and Itsuki, and two of the many. */
const numbers = ['408122651', '4081226', '310015857', '310023776']

/**
 * Gives the travellers of a fresh demonstration trips: held ones, with a colleague on one and a ticket asked for on another,
 * and issued ones of these days, so that somebody is on the way and the month has a statement.
 */
export async function seedDemoTrips(world: World): Promise<void> {
  const [hanako, itsuki, ...others] = await travellers(world)
  if (!hanako || !itsuki) return
  const own = { owner: hanako, fareFamily: 'flexible' } as const
  // All at once: a start waits for them.
  await Promise.all([
    bookDemoTrip(world, { ...own, route: ['HND', 'ITM'], days: [8, 9], purpose: '取引先訪問' }),
    ask(world, { ...own, route: ['HND', 'CTS'], days: [14, 15], purpose: '支店会議' }),
    bookDemoTrip(world, {
      ...own,
      ...{ colleagues: [itsuki], route: ['HND', 'FUK'], days: [20, 22], purpose: '展示会の準備' },
    }),
    issue(world, { ...own, route: ['HND', 'CTS'], days: [1, 2], purpose: '工場見学の案内' }),
    issue(world, { ...own, owner: itsuki, route: ['ITM', 'HND'], days: [1, 2], purpose: '全社会議' }),
    ...others.map((owner) => leaveSoon(world, { ...own, owner, route: ['HND', 'FUK'], purpose: '商談' })),
  ])
}

async function ask(world: World, trip: DemoTrip): Promise<void> {
  const held = await bookDemoTrip(world, trip)
  if (held) await askDemoTicket(world, trip.owner, held)
}

async function issue(world: World, trip: DemoTrip): Promise<boolean> {
  const held = await bookDemoTrip(world, trip)
  if (held) await issueDemoTicket(world, trip.owner, held)
  return held !== undefined
}

/** Today; late in the evening nothing leaves any more, and it is tomorrow. */
async function leaveSoon(world: World, trip: Omit<DemoTrip, 'days'>): Promise<void> {
  if (!(await issue(world, { ...trip, days: [0, 2] }))) await issue(world, { ...trip, days: [1, 2] })
}

/** They, in this order, of the company where all of them are. */
async function travellers({ db, clock }: World): Promise<PersonOf[]> {
  const { companies } = await listCompanies(db, { today: dayInJapan(await clock.now()) })
  for (const { id } of companies) {
    const found = await Promise.all(numbers.map((number) => peopleByTypedId(db, id, [number])))
    const ids = found.flat().map(({ personId }) => personId)
    if (ids.length < numbers.length) continue
    const people = await peopleOf(db, id, ids)
    return ids.flatMap((one) => people.find((person) => person.id === one) ?? [])
  }
  return []
}
