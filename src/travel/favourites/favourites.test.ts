import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTravellers, type Traveller, type Travellers } from '../../../test/support/trips.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import type { FavouriteWish } from './contract.ts'
import { dropFavourite } from './drop-favourite.ts'
import { keepFavourite } from './keep-favourite.ts'
import { listFavourites } from './list-favourites.ts'

let world: TestWorld
let company: Travellers
let stranger: Travellers
beforeAll(async () => {
  world = await newWorld()
  company = await openTravellers(world)
  stranger = await openTravellers(world, 'tsuru')
})
afterAll(() => world.close())

const keep = ({ asking }: Traveller, wish: FavouriteWish) => keepFavourite(world, asking.session, wish)
const drop = ({ asking }: Traveller, id: string) => dropFavourite(world, asking.session, id)
const list = ({ asking }: Traveller) => listFavourites(world, asking.session)

async function kept(who: Traveller, wish: FavouriteWish): Promise<string> {
  const outcome = await keep(who, wish)
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.value.id
}

describe('favourites', () => {
  it('are ways that are flown and active colleagues, never oneself or another company’s', async () => {
    const { hanako, sakura } = company
    expect(await keep(hanako, { origin: 'HND', destination: 'ZZZ' })).toMatchObject({
      refusal: 'airport-unknown',
    })
    expect(await keep(hanako, { origin: 'HND', destination: 'HND' })).toMatchObject({
      refusal: 'same-airport',
    })
    for (const colleagueId of [hanako.personId, stranger.hanako.personId, world.random.id()])
      expect(await keep(hanako, { colleagueId })).toMatchObject({ refusal: 'colleague-not-found' })
    expect(await list(hanako)).toEqual({ routes: [], colleagues: [] })
    await world.pool.query(`update organisation_person set status = 'suspended' where id = $1`, [
      sakura.personId,
    ])
    expect(await keep(hanako, { colleagueId: sakura.personId })).toMatchObject({
      refusal: 'colleague-not-found',
    })
    await world.pool.query(`update organisation_person set status = 'active' where id = $1`, [
      sakura.personId,
    ])
  })

  it('are kept once, however often and by how many windows at once, in the order they were chosen', async () => {
    const { sho, rin } = company
    const way = { origin: 'HND', destination: 'ITM' }
    const ids = await Promise.all(Array.from({ length: 5 }, () => kept(sho, way)))
    expect(new Set(ids).size).toBe(1)
    await kept(sho, { origin: 'ITM', destination: 'HND' })
    await kept(sho, { colleagueId: rin.personId })
    expect(await list(sho)).toMatchObject({
      routes: [way, { origin: 'ITM', destination: 'HND' }],
      colleagues: [{ personId: rin.personId, name: '森 さくら', latin: 'MORI SAKURA', kana: 'モリ サクラ' }],
    })
    expect(await world.facts('favourite-kept')).toHaveLength(3)
  })

  it('are one’s own: nobody else sees or drops them', async () => {
    const id = await kept(company.hanako, { origin: 'HND', destination: 'FUK' })
    for (const who of [company.sakura, company.ken, stranger.hanako]) {
      expect((await list(who)).routes).toEqual([])
      expect(await drop(who, id)).toMatchObject({ refusal: 'favourite-not-found' })
    }
    expect((await list(company.hanako)).routes).toHaveLength(1)
    expect(await drop(company.hanako, id)).toMatchObject({ ok: true })
    expect((await list(company.hanako)).routes).toEqual([])
    expect(await drop(company.hanako, id)).toMatchObject({ refusal: 'favourite-not-found' })
    expect(await world.facts('favourite-dropped')).toHaveLength(1)
  })

  it('are twenty at most', async () => {
    const ends = ['FUK', 'CTS', 'OKA', 'ITM', 'KIX']
    const ways = ends.flatMap((origin) => ends.map((destination) => ({ origin, destination })))
    const wishes = ways.filter(({ origin, destination }) => origin !== destination)
    for (const wish of wishes) await kept(company.ken, wish)
    expect(wishes).toHaveLength(20)
    const more = { origin: 'HND', destination: 'FUK' }
    expect(await keep(company.ken, more)).toMatchObject({ refusal: 'too-many-favourites' })
    expect(await keep(company.ken, wishes[0] ?? more)).toMatchObject({ ok: true })
    expect((await list(company.ken)).routes).toHaveLength(20)
  })

  it('do not offer a colleague who cannot fly now', async () => {
    const { rin, sho } = company
    await kept(rin, { colleagueId: sho.personId })
    await world.pool.query(`update organisation_person set status = 'suspended' where id = $1`, [
      sho.personId,
    ])
    expect((await list(rin)).colleagues).toEqual([])
  })
})
