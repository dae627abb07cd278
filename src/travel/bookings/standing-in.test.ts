import { beforeAll, describe, expect, it } from 'vitest'
import { houseOfFile, world } from '../../../test/support/house-of-file.ts'
import { giveAddress } from '../../../test/support/members.ts'
import { letStandIn } from '../../../test/support/stand-in.ts'
import {
  heldTrip,
  offerOf,
  openTravellers,
  type Traveller,
  type Travellers,
  wishFor,
} from '../../../test/support/trips.ts'
import { askForTicket } from '../requests/asking/ask-for-ticket.ts'
import { cancelTrip } from './ending/cancel-trip.ts'
import { holdTrip } from './holding/hold-trip.ts'
import { findColleagues } from './reading/find-colleagues.ts'
import { listTrips } from './reading/list-trips.ts'
import { readTrip } from './reading/read-trip.ts'

houseOfFile()

let company: Travellers
let own: string
beforeAll(async () => {
  company = await openTravellers(world)
  own = await heldTrip(world, company.hanako)
})

const bookFor = async ({ asking }: Traveller, owner: Traveller) =>
  holdTrip(
    { ...asking, world },
    wishFor(world, [await offerOf(world, { on: '2025-12-20' })], {
      ...{ ownerId: owner.personId, evenOverlapping: true },
    }),
  )
const mayBookFor = async ({ asking }: Traveller, name = '') => {
  const { colleagues } = await findColleagues(world, asking.session, { name, whom: 'owner' })
  return colleagues.map(({ id }) => id)
}
const see = async ({ asking }: Traveller, id: string) => (await readTrip(world, asking.session, id))?.id
const listed = async ({ asking }: Traveller) =>
  (await listTrips(world, asking.session, { whose: 'stood-in-for' })).trips.map(({ id }) => id)

describe('a colleague who stands in', () => {
  it('S1-20 sees, books and cancels nothing of another traveller’s before he was asked to', async () => {
    const { hanako, sakura } = company
    expect(await see(sakura, own)).toBeUndefined()
    expect(await listed(sakura)).toEqual([])
    expect([await mayBookFor(sakura), await mayBookFor(sakura, '花子')]).toEqual([[], []])
    expect(await bookFor(sakura, hanako)).toMatchObject({ refusal: 'not-own-trip' })
    expect(await cancelTrip({ ...sakura.asking, world }, own)).toMatchObject({ refusal: 'trip-not-found' })
  })

  it('does so for the time he was asked to, in his own name, and not for anybody else', async () => {
    const { hanako, sakura, sho } = company
    await letStandIn(world, { owner: hanako, deputy: sakura, hours: 2 })
    expect(await see(sakura, own)).toBe(own)
    expect(await mayBookFor(sakura)).toEqual([hanako.personId])
    const booked = await bookFor(sakura, hanako)
    if (!booked.ok) throw new Error(booked.refusal)
    const trip = await readTrip(world, hanako.asking.session, booked.value.id)
    expect(trip).toMatchObject({ mine: true, bookedBy: { name: '森 さくら', latin: 'MORI SAKURA' } })
    expect((await listed(sakura)).toSorted()).toEqual([own, booked.value.id].toSorted())
    expect(await bookFor(sakura, sho)).toMatchObject({ refusal: 'not-own-trip' })
    expect(await bookFor(hanako, sakura)).toMatchObject({ refusal: 'not-own-trip' })
    expect(await cancelTrip({ ...sakura.asking, world }, booked.value.id)).toMatchObject({ ok: true })
    expect((await world.facts('trip-cancelled')).at(-1)).toMatchObject({
      data: { trip: booked.value.id, onBehalfOf: hanako.personId },
    })
  })

  it('shows on every mail that he acts for somebody else, and whose trip it is hears of all he does', async () => {
    const { hanako, sakura, ken } = company
    await giveAddress(world, hanako.personId, 'hanako@members.example')
    const booked = await bookFor(sakura, hanako)
    if (!booked.ok) throw new Error(booked.refusal)
    await askForTicket(sakura.asking, booked.value.id, { managerId: ken.personId })
    await cancelTrip({ ...sakura.asking, world }, booked.value.id)
    const both = (who: string) => [`${who}: 森 さくら`, '代理での手続き（ご本人）: 山田 花子']
    const mails = await world.mailTo('hanako@members.example')
    expect(mails.map(({ subject }) => subject.replace(/^【.*?】/, ''))).toEqual([
      ...['あなたの出張が予約されました', '予約が取り消されました'],
    ])
    for (const line of both('予約した方')) expect(mails[0]?.text).toContain(line)
    for (const line of both('取り消した方')) expect(mails[1]?.text).toContain(line)
    const [asked, withdrawn] = (await world.mailTo(`${ken.personId}@tsubame.example`)).slice(-2)
    for (const line of both('依頼した方')) expect(asked?.text).toContain(line)
    for (const line of both('取り下げた方')) expect(withdrawn?.text).toContain(line)
    const mine = await heldTrip(world, hanako)
    await askForTicket(hanako.asking, mine, { managerId: ken.personId })
    expect((await world.mailTo(`${ken.personId}@tsubame.example`)).at(-1)?.text).not.toContain(
      '代理での手続き',
    )
    expect(await world.mailTo('hanako@members.example')).toHaveLength(2)
  })

  it.each([
    ['held', 'identity_account'],
    ['suspended', 'organisation_person'],
  ])('attack-23 has no part in anything while whom he stands in for is %s', async (status, table) => {
    const { hanako, sakura } = company
    const set = (to: string) =>
      world.pool.query(`update ${table} set status = $1 where id = $2`, [
        ...[to, table === 'identity_account' ? hanako.asking.session.accountId : hanako.personId],
      ])
    await set(status)
    expect([await see(sakura, own), await listed(sakura)]).toEqual([undefined, []])
    expect(await bookFor(sakura, hanako)).toMatchObject({ refusal: 'not-own-trip' })
    await set('active')
    expect(await see(sakura, own)).toBe(own)
  })

  it('has no part in anything from the second on at which it ends', async () => {
    const { hanako, sakura } = company
    await world.advance({ hours: 2, seconds: 1 })
    expect(await see(sakura, own)).toBeUndefined()
    expect(await listed(sakura)).toEqual([])
    expect(await bookFor(sakura, hanako)).toMatchObject({ refusal: 'not-own-trip' })
  })
})

it('a ticketing manager is offered the travellers of his departments by name, and nobody of another', async () => {
  const { hanako, sho, ken, rin } = company
  expect(await mayBookFor(ken)).toEqual([])
  expect([await mayBookFor(ken, '花子'), await mayBookFor(ken, '小原')]).toEqual([[hanako.personId], []])
  expect([await mayBookFor(rin, '花子'), await mayBookFor(rin, '小原')]).toEqual([[], [sho.personId]])
})
