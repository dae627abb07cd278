import { afterAll, beforeAll, expect, it } from 'vitest'
import { insertHeldTrip, standingOf } from '../../../../test/support/held-trip-rows.ts'
import { ken, named } from '../../../../test/support/people.ts'
import { openTravelCompany, somebody, type TravelCompany } from '../../../../test/support/travel-company.ts'
import { newWorld, type TestWorld } from '../../../../test/support/world.ts'
import { askForTicket } from '../asking/ask-for-ticket.ts'
import { claimRequest } from '../working/claim-request.ts'

let world: TestWorld
let company: TravelCompany
let deputy: TravelCompany['manager']
beforeAll(async () => {
  world = await newWorld()
  company = await openTravelCompany(world)
  const mori = { names: named.mori, address: 'mori@tsubame.example' }
  deputy = await somebody(world, company, ken(company.departmentId, mori))
})
afterAll(() => world.close())

const asked = async (from: string, effective: string) => {
  await world.moveTo(from)
  const tripId = await insertHeldTrip(world, company, effective)
  const outcome = await askForTicket(company.traveller.asking, tripId, {
    managerId: company.manager.personId,
  })
  return { tripId, id: outcome.ok ? outcome.value.id : '' }
}
const subjects = async (address: string) => (await world.mailTo(address)).map(({ subject }) => subject)
const reminders = async (address: string) =>
  (await subjects(address)).filter((subject) => subject.includes('期限が近づいて')).length
const sato = 'ken@tsubame.example'

it('reminds at half and at four fifths of the time, then the deputy stands in; each once however often the job runs', async () => {
  const { tripId } = await asked('2025-12-01T10:00:00+09:00', '2025-12-01T20:00:00+09:00')
  await world.moveTo('2025-12-01T14:59:00+09:00')
  await world.runJob('travel.remind')
  expect(await reminders(sato)).toBe(0)
  await world.moveTo('2025-12-01T15:01:00+09:00')
  await Promise.all([world.runJob('travel.remind'), world.runJob('travel.remind')])
  expect(await reminders(sato)).toBe(1)
  expect(await standingOf(world, tripId)).toMatchObject({ request: 'open' })
  await world.moveTo('2025-12-01T18:01:00+09:00')
  await Promise.all([world.runJob('travel.remind'), world.runJob('travel.remind')])
  expect(await reminders(sato)).toBe(2)
  expect(await standingOf(world, tripId)).toMatchObject({ trip: 'requested', request: 'escalated' })
  expect((await subjects('mori@tsubame.example')).at(-1)).toContain('あなたに回りました')
  await world.moveTo('2025-12-01T19:30:00+09:00')
  await world.runJob('travel.remind')
  expect(await reminders(sato)).toBe(2)
})

it('wakes nobody at night: what falls due then comes at seven, and leaves a request alone that somebody has in hand', async () => {
  const { tripId, id } = await asked('2025-12-02T20:00:00+09:00', '2025-12-03T10:00:00+09:00')
  const before = await reminders(sato)
  for (const hour of ['2025-12-03T03:00', '2025-12-03T06:59']) {
    await world.moveTo(`${hour}:00+09:00`)
    await world.runJob('travel.remind')
  }
  expect(await reminders(sato)).toBe(before)
  await world.moveTo('2025-12-03T07:00:00+09:00')
  await world.runJob('travel.remind')
  expect(await reminders(sato)).toBe(before + 1)
  await world.moveTo('2025-12-03T07:13:00+09:00')
  await claimRequest(deputy.asking, id)
  await world.runJob('travel.remind')
  expect(await reminders(sato)).toBe(before + 2)
  expect(await standingOf(world, tripId)).toMatchObject({ request: 'claimed' })
})

it('does not wait for the morning when less than three hours are left', async () => {
  await asked('2025-12-04T23:00:00+09:00', '2025-12-05T01:00:00+09:00')
  const before = await reminders(sato)
  await world.moveTo('2025-12-05T00:01:00+09:00')
  await world.runJob('travel.remind')
  expect(await reminders(sato)).toBe(before + 1)
})
