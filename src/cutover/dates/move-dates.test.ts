import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DateValue } from '#platform/dates/dates.ts'
import { fillDates } from '#platform/dates/fill-dates.ts'
import { datesEverSet } from '#platform/dates/keep-date.ts'
import { momentOf } from '#platform/dates/moment.ts'
import { signedInAs } from '../../../test/support/company.ts'
import { newManager } from '../../../test/support/gate.ts'
import { withMailedCode } from '../../../test/support/second-factor.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { type DatesWish, moveDates, moveDatesAtDesk } from './move-dates.ts'

const operator = { by: 'operator', name: 'tests' } as const
const reason = '連休と重なるため'

let world: TestWorld
beforeAll(async () => {
  world = await newWorld({ at: '2025-11-01T10:00:00+09:00' })
})
afterAll(() => world.close())

const move = (dates: DatesWish['dates'], confirmed = false) =>
  moveDates(world, operator, { dates, reason, confirmed })
const standing = async () => (await momentOf(world.db)).dates
const written = { cutOver: '2025-11-20', oldPasswordsUntil: '2026-03-31', manual: '2025-11-19' }

describe('the dates of the change', () => {
  it('come from the profile once, and a profile that says otherwise later moves nothing', async () => {
    expect(await standing()).toEqual(written)
    const other = { ...world.profile, dates: { ...written, cutOver: '2025-12-24' } }
    await fillDates(world.db, other)
    expect(await standing()).toEqual(written)
  })

  it('are a day or an instant of Japan that exists', () => {
    const [good, bad] = [
      ['2025-11-20', '2028-02-29', '2025-11-20T05:50:00+09:00'],
      ['2025-11-31', '2025-02-29', '20 November', '2025-11-20T05:50:00Z', '2025-11-20T25:00:00+09:00', ''],
    ]
    for (const text of good) expect(DateValue.safeParse(text).success, text).toBe(true)
    for (const text of bad) expect(DateValue.safeParse(text).success, text).toBe(false)
  })

  it.each([
    ['old passwords that end before the cut-over', { oldPasswordsUntil: '2025-11-19' }, 'dates-out-of-order'],
    ['a cut-over after the end of old passwords', { cutOver: '2026-04-01' }, 'dates-out-of-order'],
    ['a slip in the year', { manual: '2205-11-19' }, 'date-too-far'],
    ['what stands already', { cutOver: '2025-11-20' }, 'dates-unchanged'],
    ['nothing at all', {}, 'dates-unchanged'],
  ])('are not moved to nonsense: %s', async (_what, dates, refusal) => {
    expect(await move(dates, true)).toEqual({ ok: false, refusal })
    expect(await standing()).toEqual(written)
  })

  it('S1-02 move ahead of time with nothing more said, several together, with before, after and reason', async () => {
    const dates = { cutOver: '2026-04-01', oldPasswordsUntil: '2026-09-30' }
    expect(await move(dates)).toEqual({ ok: true, value: { dates: { ...written, ...dates }, effects: [] } })
    expect((await world.facts('date-moved')).map(({ data, author }) => ({ ...data, by: author.id }))).toEqual(
      [
        { name: 'cutOver', before: '2025-11-20', after: '2026-04-01', reason, effects: [], by: 'tests' },
        {
          name: 'oldPasswordsUntil',
          before: '2026-03-31',
          after: '2026-09-30',
          reason,
          effects: [],
          by: 'tests',
        },
      ],
    )
    const history = (await datesEverSet(world.db)).filter(({ name }) => name === 'cutOver')
    expect(history.map(({ value, setBy, until }) => [value, setBy, until !== null])).toEqual([
      ['2026-04-01', 'tests', false],
      ['2025-11-20', 'profile document', true],
    ])
    await move(written)
  })

  it.each([
    ['2025-11-01', { cutOver: '2025-11-01' }, ['new-rules-at-once']],
    ['2025-12-01', { cutOver: '2025-12-10' }, ['old-rules-again']],
    ['2025-12-01', { oldPasswordsUntil: '2025-11-30' }, ['old-passwords-refused-at-once']],
    ['2026-04-01', { oldPasswordsUntil: '2026-04-30' }, ['old-passwords-accepted-again']],
    ['2025-11-01', { manual: '2025-11-01' }, ['manual-published-at-once']],
    ['2025-12-01', { manual: '2025-12-31' }, ['manual-hidden-again']],
  ])('on %s say plainly what moving %j does at once, and wait for a yes', async (day, dates, effects) => {
    await world.moveTo(`${day}T10:00:00+09:00`)
    const needed = { ok: false, refusal: 'dates-need-confirmation', detail: { effects } }
    expect(await move(dates)).toEqual(needed)
    expect(await standing()).toEqual(written)
    expect(await move(dates, true)).toMatchObject({ ok: true, value: { effects } })
    await move(written, true)
  })

  it('moved by two people at once keep one standing date and both in the history', async () => {
    await world.moveTo('2025-11-01T10:00:00+09:00')
    const before = (await datesEverSet(world.db)).length
    const moved = await Promise.all(
      ['2025-12-01', '2025-12-02', '2025-12-03'].map((cutOver) => move({ cutOver })),
    )
    expect(moved.map(({ ok }) => ok)).toEqual([true, true, true])
    const all = await datesEverSet(world.db)
    expect(all.length).toBe(before + 3)
    expect(all.filter(({ until }) => until === null)).toHaveLength(3)
    await move(written)
  })

  it('are moved at the desk only with a fresh proof bound to these very dates', async () => {
    const manager = await newManager(world)
    const asking = await signedInAs(world, { ...manager, kind: 'administrator' })
    const wish = (cutOver: string): DatesWish => ({ dates: { cutOver }, reason, confirmed: false })
    expect(await moveDatesAtDesk(world, asking, wish('2025-12-01'))).toMatchObject({
      refusal: 'step-up-required',
    })
    expect(await standing()).toEqual(written)
    const moved = await withMailedCode(world, { manager, asking }, (proved) =>
      moveDatesAtDesk(world, proved, wish('2025-12-01')),
    )
    expect(moved.ok).toBe(true)
    const reached = (await world.facts('date-moved')).at(-1)
    expect(reached?.author.accountId).toBe(manager.accountId)
    await move(written)
  })
})
