import { afterAll, beforeAll, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import type { Browser } from '../../../test/support/browser.ts'
import { enterMany, type LargeCompany, openLargeCompany } from '../../../test/support/bulk.ts'
import { giveAddress } from '../../../test/support/members.ts'
import { type Node, startNode } from '../../../test/support/node.ts'
import { browserOf, signedIn } from '../../../test/support/rush.ts'
import { withProof } from '../../../test/support/signed-in.ts'
import { offersOf } from '../../../test/support/trips.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { changePolicy } from '../policy/change-policy.ts'

/** Summer time begins in New York on the day of the flights, at 16:00 of Japan: the clocks there skip an hour. */
const flyOn = '2026-03-08'
const zones = ['America/New_York', 'Pacific/Auckland']

let world: TestWorld
let company: LargeCompany
let houses: Node[]
let travellers: { browser: Browser; address: string }[]
beforeAll(async () => {
  world = await newWorld({ at: '2026-02-28T23:40:00+09:00' })
  company = await openLargeCompany(world)
  await changePolicy(company.asking, {
    ...{ issuing: 'self', ceiling: null, families: ['flexible', 'saver', 'early'], leadHours: 0 },
    ...{ stepUpAbove: null, blockOverlap: false },
  })
  houses = await Promise.all(zones.map((TZ) => startNode(world, { env: { TZ } })))
  const people = await enterMany(world, company, { kind: 'traveller', count: 8 })
  travellers = await Promise.all(
    people.map(async ({ id, accountId }, n) => {
      const address = `traveller${n}@tsubame.example`
      await giveAddress(world, id, address)
      const session = await signedIn(world, company.companyId, accountId)
      return { browser: browserOf(houses[n % 2]?.url ?? '', session), address }
    }),
  )
}, 60_000)
afterAll(async () => {
  await Promise.all(houses.map((house) => house.close()))
  await world.close()
})

/** What each of them is answered, all at the same moment. */
const each = <T>(does: (one: Browser, n: number) => Promise<{ body: T }>) =>
  Promise.all(travellers.map(async ({ browser }, n) => (await does(browser, n)).body))
const key = () => ({ key: world.random.id() })

/** A flexible offer that leaves in the hour that New York skips. */
async function offerInTheGap(): Promise<{ id: string; departsAt: Date }> {
  const offer = (await offersOf(world, { on: flyOn })).find(
    ({ fareFamily, departsAt }) =>
      fareFamily === 'flexible' && departsAt.toISOString().slice(11, 13) === '07',
  )
  if (!offer) throw new Error('No flight leaves in that hour.')
  return offer
}

it('hazard 13: servers and browsers in New York and Auckland, booking and issuing at once over the end of a month: days, deadlines, calendars and money are Japan’s', async () => {
  const offer = await offerInTheGap()
  const found = await each<{ out: { departsAt: string }[] }>((one) =>
    one.get(`/api/flights?origin=HND&destination=ITM&on=${flyOn}`),
  )
  for (const { out } of found) expect(out).toEqual(found[0]?.out)
  const days = found.flatMap(({ out }) => out.map(({ departsAt }) => Date.parse(departsAt) + 9 * 3_600_000))
  expect(new Set(days.map((at) => new Date(at).toISOString().slice(0, 10)))).toEqual(new Set([flyOn]))

  const made = await each<{ id: string; state: string }>((one) =>
    one.post('/api/trips', { ...key(), offerIds: [offer.id] }),
  )
  expect(made.map(({ state }) => state)).toEqual(made.map(() => 'held'))
  const trips = await each<{ effective: string }>((one, n) => one.get(`/api/trips/${made[n]?.id}`))
  const until = trips.map(({ effective }) => Date.parse(effective))
  expect(Math.max(...until) - Math.min(...until)).toBeLessThan(60_000)

  const issue = (one: Browser, n: number) =>
    one.post<{ state: string }>(`/api/trips/${made[n]?.id}/issue`, key())
  const [early, late] = [travellers.slice(0, 4), travellers.slice(4)]
  await Promise.all(early.map(({ browser }, n) => issue(browser, n)))
  await world.moveTo('2026-03-01T00:00:00+09:00')
  await Promise.all(late.map(({ browser }, n) => issue(browser, n + 4)))
  const months = await world.db.rows(sql`
    select month::text, min(traded_on)::text as first, max(traded_on)::text as last, count(*)::int as fares
    from travel_ledger group by month order by month`)
  expect(months).toEqual([
    { month: '2026-02-01', first: '2026-02-28', last: '2026-02-28', fares: 4 },
    { month: '2026-03-01', first: '2026-03-01', last: '2026-03-01', fares: 4 },
  ])
  const past = await each<{ refusal: string }>((one) =>
    one.get('/api/flights?origin=HND&destination=ITM&on=2026-02-28'),
  )
  expect(past.map(({ refusal }) => refusal)).toEqual(past.map(() => 'day-past'))

  const local = new Date(offer.departsAt.getTime() + 9 * 3_600_000)
    .toISOString()
    .replaceAll(/[-:]|\.\d+Z/g, '')
  for (const { address } of travellers) {
    const [mail] = (await world.mailTo(address)).filter(({ subject }) => subject.includes('発券しました'))
    const file = Buffer.from(mail?.parsed.attachments[0]?.content as ArrayBuffer).toString()
    expect(file).toContain(`DTSTART;TZID=Asia/Tokyo:${local}`)
    expect(mail?.text).toContain(`${local.slice(9, 11)}:${local.slice(11, 13)}`)
  }

  const reports = []
  // One after the other: each takes the code that was mailed last.
  for (const { url } of houses) {
    const administrator = browserOf(
      url,
      await signedIn(world, company.companyId, company.administrator.accountId),
    )
    const file = await withProof(world, administrator, 'aoi@tsubame.example', (headers) =>
      administrator.call('GET', '/api/statements/export.csv?month=2026-02', undefined, headers),
    )
    const month = await administrator.get<{ month: string; all: { tickets: number } }>('/api/statements')
    const days = String(file.body).match(/2026-0\d-\d\d/g)
    reports.push({ days, running: [month.body.month, month.body.all.tickets] })
  }
  expect(reports[1]).toEqual(reports[0])
  expect(reports[0]?.running).toEqual(['2026-03', 4])
  expect(reports[0]?.days).toContain('2026-02-28')
  expect(reports[0]?.days?.filter((day) => day.startsWith('2026-02-2'))).toEqual(Array(4).fill('2026-02-28'))
}, 120_000)
