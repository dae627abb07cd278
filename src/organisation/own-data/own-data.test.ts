import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accountKeeper } from '#identity/public.ts'
import { sql } from '#platform/sql.ts'
import { favouriteKeeper, safetyKeeper, tripKeeper } from '#travel/public.ts'
import { withCode } from '../../../test/support/bulk.ts'
import { openTravelCompany, type TravelCompany } from '../../../test/support/travel-company.ts'
import { insertTrip } from '../../../test/support/trip-rows.ts'
import { heldTrip } from '../../../test/support/trips.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import type { Asking } from '../administer.ts'
import { takeOwnData } from './take-own-data.ts'

let world: TestWorld
let company: TravelCompany
beforeAll(async () => {
  world = await newWorld()
  company = await openTravelCompany(world)
})
afterAll(() => world.close())

const keepers = [accountKeeper, tripKeeper, favouriteKeeper, safetyKeeper]
const hanako = () => ({ asking: company.traveller.asking, address: 'hanako@tsubame.example' })
const ken = () => ({ asking: company.manager.asking, address: 'ken@tsubame.example' })

/** Somebody's file, with the code it takes. */
async function taken(who: { asking: Asking; address: string }) {
  const outcome = await withCode(world, who, (asking) => takeOwnData(asking, keepers))
  if (!outcome.ok) throw new Error(outcome.refusal)
  return JSON.parse(outcome.value.toString())
}

describe('one’s own data as a file', () => {
  it('JP-APPI-33 JP-APPI-27-31 holds person, account, timeline and trips, with what the carrier was told', async () => {
    await heldTrip(world, company.traveller, { purpose: '商談' })
    const file = await taken(hanako())
    expect(file).toMatchObject({
      madeAt: expect.stringMatching(/Z$/),
      about: { ja: expect.stringContaining('協定世界時'), en: expect.stringContaining('UTC') },
      person: { names: { kanji: { family: '山田' } }, memberNumber: '123456789' },
      account: { kind: 'traveller', language: 'ja', sessions: [{ current: true }] },
      trips: [
        {
          ...{ state: 'held', mine: true, purpose: '商談' },
          segments: [{ from: 'HND', to: 'ITM' }],
          passengers: [{ familyKanji: '山田', guest: false }],
          toldToCarrier: { what: 'names of the passengers, flights' },
        },
      ],
    })
    expect(file.account.timeline.map(({ what }: { what: string }) => what)).toContain('account-opened')
  })

  it('JP-APPI-33 holds the ways he has saved and whether he was safe, and of a saved colleague only that there is one', async () => {
    const { companyId, traveller, manager } = company
    await world.db.run(sql`
      insert into travel_favourite (company_id, id, person_id, origin, destination, colleague_id, created_at) values
        (${companyId}, ${world.random.id()}, ${traveller.personId}, 'HND', 'CTS', null, '2025-11-01'),
        (${companyId}, ${world.random.id()}, ${traveller.personId}, null, null, ${manager.personId}, '2025-11-02')`)
    const trip = await insertTrip(world, company)
    await world.db.run(sql`
      with called as (insert into travel_safety_call (company_id, id, from_at, to_at, called_by, created_at)
        values (${company.companyId}, ${trip.bookingId}, '2025-12-01', '2025-12-02', ${company.manager.personId}, '2025-12-01'))
      insert into travel_safety_answer (company_id, call_id, booking_id, passenger, person_id, owner_id, answer, note,
        answered_by, answered_at)
      values (${company.companyId}, ${trip.bookingId}, ${trip.bookingId}, 1, ${company.traveller.personId},
        ${company.traveller.personId}, 'safe', '駅にいます', ${company.traveller.personId}, '2025-12-01')`)
    const file = await taken(hanako())
    expect(file.favourites).toMatchObject([
      { kind: 'way', from: 'HND', to: 'CTS', chosenAt: expect.stringMatching(/Z$/) },
      { kind: 'colleague', from: null },
    ])
    expect(JSON.stringify(file.favourites)).not.toMatch(/佐藤|SATO|サトウ/)
    expect(file.safetyCalls).toMatchObject([{ answer: 'safe', note: '駅にいます', bySelf: true }])
    expect((await taken(ken())).favourites).toEqual([])
  })

  it('S1-21 S1-46 holds nothing of anybody else, no secret and no reason of a judgement', async () => {
    const text = JSON.stringify(await taken(ken()))
    expect(text).toContain('ken@tsubame.example')
    expect(text).not.toMatch(/山田|123456789|hanako@|argon2|hash|token|secret|score|signals/i)
  })

  it('takes a fresh proof, and stays on record', async () => {
    const before = await world.facts('own-data-taken')
    const { asking } = hanako()
    await world.advance({ minutes: 40 })
    expect(await takeOwnData(asking, keepers)).toMatchObject({ ok: false, refusal: 'step-up-required' })
    expect(await world.facts('own-data-taken')).toHaveLength(before.length)
    await taken(hanako())
    expect((await world.facts('own-data-taken')).at(-1)).toMatchObject({ subject: asking.session.accountId })
  })
})
