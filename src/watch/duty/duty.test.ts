import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { newStaff, signedInStaff, staffSession } from '../../../test/support/staff.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { openIncident } from '../incidents/open-incident.ts'
import type { DutyCalendar } from './contract.ts'
import { gapsIn } from './gaps.ts'
import { planRotation, planShift } from './plan-shifts.ts'
import { showCalendar } from './show-calendar.ts'

let world: TestWorld
let server: TestServer
beforeAll(async () => {
  world = await newWorld({ house: true })
  server = await newServer(world)
})
afterAll(async () => {
  await server.close()
  await world.close()
})
beforeEach(async () => {
  await world.db.run(sql`delete from watch_shift`)
  await world.db.run(sql`delete from watch_alert`)
})

const inHours = async (hours: number) =>
  new Date((await world.clock.now()).getTime() + hours * 3_600_000).toISOString()
const gapAlerts = () =>
  world.db.rows<{ title_ja: string }>(sql`select title_ja from watch_alert order by raised_at`)
/** Without the mail that came with the account. */
const toldTo = async (address: string) =>
  (await world.mailTo(address)).filter(({ text }) => text.includes('当番'))
const office = () => staffSession(world, 'security-officer')

describe('the on-call calendar', () => {
  it('S2-35 covers day and night without a gap once a rotation is planned; removing a shift shows one and alerts', async () => {
    const officer = await signedInStaff(world, server, 'security-officer')
    const [one, two] = [await newStaff(world, 'security-officer'), await newStaff(world, 'ciso')]
    const people = [one.accountId, two.accountId]
    const rotation = { people, startsAt: await inHours(-1), hours: 12, weeks: 3 }
    expect(await officer.post('/api/watch/duty/rotations', rotation)).toMatchObject({ body: { shifts: 42 } })
    const calendar = async () => (await officer.get<DutyCalendar>('/api/watch/duty?weeks=2')).body
    const full = await calendar()
    expect(full.gaps).toEqual([])
    expect(full.onDuty).toHaveLength(1)
    expect(full.shifts.slice(0, 3).map(({ accountId }) => accountId)).toEqual([
      ...[one.accountId, two.accountId, one.accountId],
    ])
    const [, next] = full.shifts
    expect(await officer.post(`/api/watch/duty/shifts/${next?.id}/removal`)).toMatchObject({ status: 204 })
    expect((await calendar()).gaps).toEqual([{ startsAt: next?.startsAt, endsAt: next?.endsAt }])
    expect(await gapAlerts()).toHaveLength(1)
    expect(await officer.post(`/api/watch/duty/shifts/${next?.id}/removal`)).toMatchObject({ status: 404 })
  })

  it('S2-35 alerts of a gap within two days by the clock, once a day, and mails whoever is on call', async () => {
    const onCall = await newStaff(world, 'security-officer')
    const shift = { accountId: onCall.accountId, startsAt: await inHours(-1), endsAt: await inHours(60) }
    await planShift(await office(), shift)
    await world.runJob('watch.duty')
    expect(await gapAlerts()).toEqual([])
    await world.advance({ hours: 20 })
    for (let n = 0; n < 3; n++) await world.runJob('watch.duty')
    expect(await gapAlerts()).toHaveLength(1)
    const mails = await toldTo(onCall.address)
    expect(
      mails.map(({ subject, text }) => [subject.includes('アラート'), text.includes('当番のいない時間')]),
    ).toEqual([[true, true]])
    await world.advance({ hours: 25 })
    await world.runJob('watch.duty')
    expect(await gapAlerts()).toHaveLength(2)
  })

  it('refuses people who cannot act for the office, and times that are no shift', async () => {
    const auditor = await newStaff(world, 'auditor')
    const shift = { startsAt: await inHours(1), endsAt: await inHours(9) }
    expect(await planShift(await office(), { ...shift, accountId: auditor.accountId })).toMatchObject({
      refusal: 'shift-not-office',
    })
    const { accountId } = await newStaff(world, 'ciso')
    for (const [startsAt, endsAt] of [
      [-9, -1],
      [9, 1],
      [1, 1 + 7 * 24 + 1],
    ])
      expect(
        await planShift(await office(), {
          ...{ accountId, startsAt: await inHours(startsAt ?? 0), endsAt: await inHours(endsAt ?? 0) },
        }),
      ).toMatchObject({ refusal: 'shift-time' })
    const asAuditor = await staffSession(world, 'auditor')
    expect(await planShift(asAuditor, { ...shift, accountId })).toMatchObject({ refusal: 'forbidden' })
    expect((await showCalendar(world, asAuditor.session, { from: undefined, weeks: 1 })).shifts).toEqual([])
  })

  it('keeps a shift that has ended: it is the proof that somebody was there', async () => {
    const { accountId } = await newStaff(world, 'ciso')
    await planShift(await office(), { accountId, startsAt: await inHours(-1), endsAt: await inHours(1) })
    const found = await world.db.row<{ id: string }>(sql`select id from watch_shift`)
    await world.advance({ hours: 2 })
    const officer = await signedInStaff(world, server, 'security-officer')
    expect(await officer.post(`/api/watch/duty/shifts/${found?.id}/removal`)).toMatchObject({ status: 404 })
  })
})

describe('whoever is on call', () => {
  it('is mailed when an incident opens, and nobody else; while nobody is, the whole office is', async () => {
    const [onCall, free] = [await newStaff(world, 'security-officer'), await newStaff(world, 'ciso')]
    await planRotation(await office(), {
      ...{ people: [onCall.accountId], startsAt: await inHours(-1), hours: 24, weeks: 1 },
    })
    await openIncident(await office(), { title: '不審なログイン', severity: 'high' })
    expect(await toldTo(onCall.address)).toHaveLength(1)
    expect(await toldTo(free.address)).toHaveLength(0)
    await world.advance({ days: 8 })
    await openIncident(await office(), { title: 'もう一件', severity: 'high' })
    expect(await toldTo(free.address)).toHaveLength(1)
    const [mail] = await toldTo(onCall.address)
    expect(mail?.text).toMatch(/インシデント番号: \d+/)
    expect(mail?.text).not.toContain('不審なログイン')
  })
})

describe('gaps', () => {
  it('are exactly the moments in which no shift stands, whatever overlaps', () => {
    const hours = fc.record({ from: fc.nat(48), length: fc.integer({ min: 1, max: 12 }) })
    fc.assert(
      fc.property(fc.array(hours, { maxLength: 12 }), (shifts) => {
        const at = (hour: number) => new Date(hour * 3_600_000)
        const gaps = gapsIn(
          shifts.map(({ from, length }) => ({ startsAt: at(from), endsAt: at(from + length) })),
          { startsAt: at(10), endsAt: at(40) },
        )
        for (let hour = 10; hour < 40; hour++) {
          const isCovered = shifts.some(({ from, length }) => from <= hour && hour < from + length)
          const isGap = gaps.some(({ startsAt, endsAt }) => startsAt <= at(hour) && at(hour) < endsAt)
          expect(isGap).toBe(!isCovered)
        }
      }),
    )
  })
})
