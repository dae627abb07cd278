import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import type { Browser } from '../../../test/support/browser.ts'
import { browserOf, manySignedIn } from '../../../test/support/rush.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { offerOf, openTravellers, type Travellers } from '../../../test/support/trips.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'

let world: TestWorld
let server: TestServer
let company: Travellers
let mine: Browser
let others: Browser
beforeAll(async () => {
  world = await newWorld({ house: true })
  server = await newServer(world)
  company = await openTravellers(world)
  const [one = '', other = ''] = await manySignedIn(world, company, 2)
  mine = browserOf(server.url, one)
  others = browserOf(server.url, other)
})
afterAll(async () => {
  await server.close()
  await world.close()
})

const wish = async (on: string, key = world.random.id()) => ({
  ...{ key, offerIds: [(await offerOf(world, { on })).id] },
})
const trips = async (browser: Browser) =>
  (await browser.get<{ trips: { id: string }[] }>('/api/trips')).body.trips.map(({ id }) => id)

/** An answer without the number that differs each time. */
const plain = ({ status, body }: { status: number; body: Record<string, unknown> }) => ({
  status,
  ...{ ...body, errorId: '' },
})

describe('a trip over HTTP', () => {
  it('S1-20 another traveller’s booking is answered like none, for looking and for cancelling, and stays as it is', async () => {
    const made = await mine.post<{ id: string; state: string }>('/api/trips', await wish('2025-12-15'))
    expect(made).toMatchObject({ status: 201, body: { state: 'held' } })
    const { id } = made.body
    const none = world.random.id()
    const key = { key: world.random.id() }
    expect(plain(await others.get(`/api/trips/${id}`))).toEqual(plain(await others.get(`/api/trips/${none}`)))
    const [theirs, nobodys] = [
      await others.post(`/api/trips/${id}/cancellation`, key),
      await others.post(`/api/trips/${none}/cancellation`, { key: world.random.id() }),
    ]
    expect(theirs).toMatchObject({ status: 404, body: { refusal: 'trip-not-found' } })
    expect(plain(theirs)).toEqual(plain(nobodys))
    expect(await trips(others)).not.toContain(id)
    expect(await trips(mine)).toContain(id)
    expect((await mine.get(`/api/trips/${id}`)).body).toMatchObject({ state: 'held', mine: true })
  })

  it('S1-20 nobody books a trip for somebody else: refused with nothing written', async () => {
    const body = { ...(await wish('2025-12-16')), ownerId: company.hanako.personId }
    expect(await mine.post('/api/trips', body)).toMatchObject({
      status: 403,
      body: { refusal: 'not-own-trip' },
    })
    const rows = await world.db.row(sql`
      select 1 from travel_booking where owner_id = ${company.hanako.personId} limit 1`)
    expect(rows).toBeUndefined()
  })

  it('the same key is one trip, another body is refused, and while it runs one is told when to come back (hazard 2)', async () => {
    await world.db.run(sql`
      insert into travel_simulator_fault (kind, operation, times, delay_ms) values ('slow', 'hold', 1, 4000)`)
    const body = await wish('2025-12-17')
    const first = mine.post<{ id: string }>('/api/trips', body)
    await expect
      .poll(async () =>
        world.db.row(sql`select 1 from travel_once where key = ${body.key} and answer is null`),
      )
      .toBeDefined()
    const early = await mine.post('/api/trips', body)
    expect(early).toMatchObject({ status: 409, body: { refusal: 'still-running' } })
    expect(Number(early.headers.get('retry-after'))).toBeGreaterThan(0)
    const { body: made } = await first
    expect((await mine.post('/api/trips', body)).body).toEqual(made)
    const changed = await mine.post('/api/trips', { ...body, purpose: '展示会' })
    expect(changed).toMatchObject({ status: 422, body: { refusal: 'key-of-another-call' } })
    expect((await trips(mine)).filter((id) => id === made.id)).toHaveLength(1)
  })

  it('colleagues are told by name and nothing else that is known of them', async () => {
    const found = await mine.get(`/api/trips/colleagues?name=${encodeURIComponent('小原')}`)
    expect(found.body).toEqual({
      colleagues: [{ id: company.sho.personId, name: '小原 翔', latin: "O'HARA SHO", kana: 'オハラ ショウ' }],
    })
  })

  it('a trip is cancelled once for its key', async () => {
    const { id } = (await mine.post<{ id: string }>('/api/trips', await wish('2025-12-18'))).body
    const key = { key: world.random.id() }
    const answers = [1, 2].map(() => mine.post(`/api/trips/${id}/cancellation`, key))
    for (const { status } of await Promise.all(answers)) expect([204, 409]).toContain(status)
    expect((await mine.post(`/api/trips/${id}/cancellation`, key)).status).toBe(204)
    expect((await world.facts('trip-cancelled')).filter(({ data }) => data.trip === id)).toHaveLength(1)
  })
})
