import type { Flights, UnusedTrips } from '#travel/contract.ts'
import { delegationWords } from '../../web/words/portal-delegations.ts'
import { favouriteWords } from '../../web/words/portal-favourites.ts'
import { requestWords } from '../../web/words/portal-requests.ts'
import { servicingWords } from '../../web/words/portal-servicing.ts'
import { tripWords } from '../../web/words/portal-trips.ts'
import { whereaboutsWords } from '../../web/words/whereabouts.ts'
import { answering, api, open, press, type Walk } from './walk.ts'

/** A traveller's trips: the list, the search there and back, who flies, and what is held then. */
export async function tripsTour(walk: Walk): Promise<void> {
  const { page, language } = walk
  const say = tripWords[language]
  await open(walk, '/portal/trips')
  await walk.shoot('trips')
  await press(walk, say.book)
  await walk.shoot('trip-search')
  await page.getByLabel(say.passengers, { exact: true }).selectOption('2')
  await searchThereAndBack(walk)
  await press(walk, favouriteWords[language].keepRoute)
  await walk.shoot('trip-flights')
  await page.getByRole('radiogroup').nth(0).getByRole('radio').first().check()
  await page.getByRole('radiogroup').nth(1).getByRole('radio').last().check()
  await press(walk, say.goOn)
  await press(walk, say.addGuest)
  await walk.shoot('trip-guest')
  await page.keyboard.press('Escape')
  await press(walk, say.addColleague)
  await page.getByLabel(say.colleagueName).fill('itsuki')
  const colleague = page.getByRole('dialog').getByRole('listitem').first()
  await colleague.getByRole('button').last().click()
  await page.waitForLoadState('networkidle')
  await walk.shoot('trip-colleague')
  await colleague.getByRole('button').first().click()
  await walk.shoot('trip-who')
  await press(walk, say.hold)
  await page.getByRole('timer').waitFor()
  await walk.shoot('trip-held')
  await open(walk, '/portal/trips/search')
  await press(walk, say.addLeg)
  await press(walk, say.addLeg)
  await walk.shoot('trip-search-further')
  await fullTour(walk)
  await ticketedTour(walk)
  await open(walk, '/portal/trips/unused')
  await walk.shoot('trips-unused-none')
  await answering(walk, /^\/api\/unused-trips$/, unused, async () => {
    await open(walk, '/portal/trips/unused')
    await walk.shoot('trips-unused')
  })
  await delegationTour(walk)
}

/** A flight that is full: found, and waited for. */
async function fullTour(walk: Walk): Promise<void> {
  const wish = `origin=HND&destination=CTS&on=${inJapan(9).slice(0, 'yyyy-mm-dd'.length)}&passengers=1`
  const flights = await api<Flights>(walk.page, 'GET', `/flights?${wish}`)
  const [first, ...others] = flights.out
  if (!first) throw new Error('Nobody flies.')
  const full = { ...first, offers: first.offers.map((offer) => ({ ...offer, seatsLeft: 0, waits: true })) }
  await answering(walk, /^\/api\/flights$/, { out: [full, ...others] }, async () => {
    await open(walk, `/portal/trips/search?${wish}`)
    await walk.page.getByRole('radio').first().check()
    await walk.shoot('trip-full')
    await press(walk, tripWords[walk.language].goOn)
    await walk.shoot('trip-wait')
  })
}

interface Found {
  trips: { id: string; state: string }[]
}

/** A trip that is issued: its tickets, what a change and a refund would bring, its receipt. */
async function ticketedTour(walk: Walk): Promise<void> {
  const say = servicingWords[walk.language]
  const { trips } = await api<Found>(walk.page, 'GET', '/trips')
  const id = trips.find(({ state }) => state === 'ticketed')?.id
  if (!id) throw new Error('Nothing is issued.')
  await open(walk, `/portal/trips/${id}`)
  await walk.shoot('trip-ticketed')
  await press(walk, say.askChange)
  await walk.page.getByRole('dialog').getByLabel(say.offers).waitFor()
  await walk.shoot('trip-change')
  await walk.page.keyboard.press('Escape')
  await press(walk, say.askRefund)
  await walk.page.getByRole('dialog').getByRole('button', { name: say.doRefund }).waitFor()
  await walk.shoot('trip-refund')
  await walk.page.keyboard.press('Escape')
  await open(walk, `/portal/trips/${id}/receipt`)
  await walk.shoot('trip-receipt')
}

async function delegationTour(walk: Walk): Promise<void> {
  const say = delegationWords[walk.language]
  const { page } = walk
  await open(walk, '/portal/delegations')
  await press(walk, say.choose)
  await page.getByLabel(tripWords[walk.language].colleagueName).fill('itsuki')
  await page.getByRole('dialog').getByRole('listitem').getByRole('button').first().click()
  await page.getByLabel(say.to).fill('2030-01-15T18:00')
  await walk.shoot('delegations')
}

/** The queue of a ticketing manager, and the dialog that issues. */
export async function requestsTour(walk: Walk): Promise<void> {
  await open(walk, '/portal/requests')
  await walk.page.getByRole('article').first().waitFor()
  await walk.shoot('requests')
  await walk.page.keyboard.press('j')
  await walk.page.keyboard.press('Enter')
  await walk.page.keyboard.press('i')
  await walk.page
    .getByRole('dialog')
    .getByRole('button', { name: requestWords[walk.language].issue, exact: true })
    .waitFor()
  await walk.shoot('request-issue')
  await walk.page.keyboard.press('Escape')
}

/** What an administrator sees of trips: the statement, the records it is made of, where people are. */
export async function moneyTour(walk: Walk): Promise<void> {
  const say = whereaboutsWords[walk.language]
  const { page } = walk
  await open(walk, '/portal/statements')
  await walk.shoot('statements')
  await open(walk, '/portal/records')
  await walk.shoot('records')
  await open(walk, '/portal/whereabouts')
  await page.getByLabel(say.from).fill(inJapan(0))
  await page.getByLabel(say.to).fill(inJapan(3))
  await press(walk, say.look)
  await walk.shoot('whereabouts')
  await press(walk, say.call)
  await page.getByRole('dialog').waitFor()
  await walk.shoot('whereabouts-call')
  await page.keyboard.press('Escape')
}

/** So many days from now, as a field takes it: Japan is nine hours ahead of UTC. */
const inJapan = (days: number) =>
  new Date(Date.now() + 9 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 'yyyy-mm-ddThh:mm'.length)

/** On the first day that has seats for two in both directions: some days the simulator has sold out. */
async function searchThereAndBack(walk: Walk): Promise<void> {
  const { page, language } = walk
  const say = tripWords[language]
  const first = await page.getByLabel(say.on, { exact: true }).inputValue()
  for (let n = 0; n < 10; n++) {
    const day = new Date(Date.parse(first) + n * 86_400_000).toISOString().slice(0, 'yyyy-mm-dd'.length)
    await page.getByLabel(say.on, { exact: true }).fill(day)
    await page.getByLabel(say.back, { exact: true }).fill(day)
    await press(walk, say.search)
    const ways = page.getByRole('radiogroup')
    await ways.nth(1).waitFor({ state: 'attached' })
    if ((await ways.filter({ has: page.getByRole('radio') }).count()) === 2) return
  }
  throw new Error('No day has flights there and back.')
}

/** What the list of unused tickets shows a day after two trips: a fare that is given back, and one that is not. */
const unused: UnusedTrips = {
  trips: [
    {
      id: '00000000-0000-4000-8000-00000000f001',
      ...{ locator: 'K7MZ4P', owner: '山田 花子', ownerLatin: 'YAMADA HANAKO' },
      flights: [
        { flight: 'K0101', origin: 'HND', destination: 'CTS' },
        { flight: 'K0102', origin: 'CTS', destination: 'HND' },
      ],
      amount: 78_800,
      ...{ departure: '2025-11-17T22:00:00.000Z', refundUntil: '2025-12-18T15:00:00.000Z' },
      proposal: 'refund',
    },
    {
      id: '00000000-0000-4000-8000-00000000f002',
      ...{ locator: 'Q2XH8T', owner: '白石 樹', ownerLatin: 'SHIRAISHI ITSUKI' },
      flights: [{ flight: 'K0130', origin: 'FUK', destination: 'HND' }],
      amount: 15_700,
      ...{ departure: '2025-11-18T01:30:00.000Z', proposal: 'nothing' },
    },
  ],
}
