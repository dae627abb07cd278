import { afterAll, beforeAll, expect, it } from 'vitest'
import { giveAddress } from '../../../test/support/members.ts'
import { heldTrip, openTravellers } from '../../../test/support/trips.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { askForTicket } from '../requests/asking/ask-for-ticket.ts'
import { issueBooking } from './issue-booking.ts'

let world: TestWorld
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.close())

it('the ticket mail tells the traveller the numbers, who issued, and brings the flights for his calendar, in the thread of the trip', async () => {
  const { hanako, ken } = await openTravellers(world)
  await giveAddress(world, hanako.personId, 'hanako@members.example')
  const tripId = await heldTrip(world, hanako)
  const asked = await askForTicket(hanako.asking, tripId, { managerId: ken.personId })
  const requestId = asked.ok ? asked.value.id : ''
  expect(await issueBooking(ken.asking, { requestId })).toMatchObject({ value: { state: 'ticketed' } })
  const [mail, ...more] = await world.mailTo('hanako@members.example')
  expect(more).toEqual([])
  expect(mail?.subject).toContain('航空券を発券しました')
  expect(mail?.text).toMatch(/航空券番号: \d{13}/)
  expect(mail?.text).toContain('発券した方: 佐藤 健')
  expect(mail?.parsed.inReplyTo).toContain(`thread.${tripId}@`)
  const [file] = mail?.parsed.attachments ?? []
  expect(file?.mimeType).toBe('text/calendar')
  const text = Buffer.from(file?.content as ArrayBuffer).toString()
  expect(text).toContain('BEGIN:VEVENT')
  expect(text).toContain(`UID:${tripId}.1@`)
  expect(text).toContain('DTSTART;TZID=Asia/Tokyo:20251215T')
})
