import { afterAll, beforeAll, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { standingOf } from '../../../../test/support/held-trip-rows.ts'
import { giveAddress } from '../../../../test/support/members.ts'
import { heldTrip, openTravellers } from '../../../../test/support/trips.ts'
import { newWorld, type TestWorld } from '../../../../test/support/world.ts'
import { askForTicket } from '../asking/ask-for-ticket.ts'

let world: TestWorld
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.close())

it('hazard 6: expires a trip with its request once, tells whose it is and whoever was asked, and leads to booking again', async () => {
  const { hanako, ken } = await openTravellers(world)
  await giveAddress(world, hanako.personId, 'hanako@members.example')
  const tripId = await heldTrip(world, hanako)
  await askForTicket(hanako.asking, tripId, { managerId: ken.personId })
  const row = await world.db.row<{ effective: Date }>(sql`
    select effective from travel_booking where id = ${tripId}`)
  await world.moveTo((row?.effective ?? new Date(0)).toISOString())
  await Promise.all([world.runJob('travel.expire-trips'), world.runJob('travel.expire-trips')])
  await world.runJob('travel.expire-trips')
  expect(await standingOf(world, tripId)).toEqual({ trip: 'expired', request: 'expired', tickets: 0 })
  const toHanako = (await world.mailTo('hanako@members.example')).filter(({ subject }) =>
    /過ぎ/.test(subject),
  )
  const toKen = (await world.mailTo(`${ken.personId}@tsubame.example`)).map(({ subject }) => subject)
  expect(toHanako).toHaveLength(1)
  expect(toKen.map((subject) => subject.replace(/^【.*】/, ''))).toEqual([
    ...['発券の依頼が届きました', '発券期限が過ぎた依頼があります'],
  ])
  expect(toHanako[0]?.text).toContain('「同じ内容で予約し直す」')
  expect(toHanako[0]?.text).toContain('依頼先: 佐藤 健')
  expect(toHanako[0]?.parsed.inReplyTo).toContain(`thread.${tripId}@`)
})
