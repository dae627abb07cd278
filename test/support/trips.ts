import { openAccounts } from '#identity/public.ts'
import type { Names } from '#organisation/contract.ts'
import type { CompanyKind } from '#platform/author.ts'
import { insertPeople } from '../../src/organisation/people/insert-people.ts'
import { TripWish } from '../../src/travel/bookings/contract.ts'
import { holdTrip } from '../../src/travel/bookings/holding/hold-trip.ts'
import type { Offer, SearchQuery } from '../../src/travel/connectors/connector.ts'
import { connectorOf } from '../../src/travel/connectors/connector-of.ts'
import { openLargeCompany } from './bulk.ts'
import { type Asking, signedInAs } from './company.ts'
import { named } from './people.ts'
import type { TestWorld } from './world.ts'

/** Somebody of a company of travellers, signed in. */
export interface Traveller {
  readonly personId: string
  readonly accountId: string
  readonly asking: Asking
}

interface Entered {
  readonly kind: CompanyKind
  readonly names: Names
  readonly departmentId: string
  readonly managedDepartmentIds?: string[]
}

let nextMember = 2_000_000

/** Enters somebody as an import does, and signs him in. */
export async function enterTraveller(
  world: TestWorld,
  companyId: string,
  { kind, ...who }: Entered,
): Promise<Traveller> {
  const id = world.random.id()
  const ids =
    kind === 'traveller' ? { memberNumber: String(nextMember++) } : { address: `${id}@tsubame.example` }
  const accountId = await world.act({ by: 'operator', name: 'tests' }, async (act) => {
    const account = {
      companyId,
      companyName: 'tsubame商事',
      kind,
      language: 'ja',
      mailHeldBack: true,
    } as const
    const [opened] = await openAccounts(act, world, [{ ...account, ...ids }])
    if (!opened) throw new Error('No account was opened.')
    const { memberNumber } = { memberNumber: undefined, ...ids }
    await insertPeople(act, companyId, [
      { id, accountId: opened.accountId, signInId: opened.signInId, kind, memberNumber, ...who },
    ])
    return opened.accountId
  })
  return { personId: id, accountId, asking: await signedInAs(world, { companyId, accountId, kind }) }
}

/**
 * A company with two departments: in 営業部 Hanako and Sakura, who travel, and Ken, who issues for it; in 航空部 Sho, who
 * travels, and Rin, who issues for it.
 */
export async function openTravellers(world: TestWorld, word = 'tsubame') {
  const company = await openLargeCompany(world, word)
  const { companyId, sales, air } = company
  const enter = (kind: CompanyKind, names: Names, departmentId: string) =>
    enterTraveller(world, companyId, {
      ...{ kind, names, departmentId },
      ...(kind === 'ticketing-manager' && { managedDepartmentIds: [departmentId] }),
    })
  return {
    ...company,
    hanako: await enter('traveller', named.hanako, sales),
    sakura: await enter('traveller', named.mori, sales),
    ken: await enter('ticketing-manager', named.ken, sales),
    sho: await enter('traveller', named.ohara, air),
    rin: await enter('ticketing-manager', named.mori, air),
  }
}
export type Travellers = Awaited<ReturnType<typeof openTravellers>>

/** A flight from Haneda to Itami in two weeks, unless said. */
export async function offersOf(world: TestWorld, query: Partial<SearchQuery> = {}): Promise<Offer[]> {
  const wish = { origin: 'HND', destination: 'ITM', on: '2025-12-15', passengers: 1, ...query }
  return connectorOf(world).search(wish)
}

/** The flexible offer of the nth flight of that day. */
export async function offerOf(world: TestWorld, query: Partial<SearchQuery> = {}, nth = 0): Promise<Offer> {
  const offers = (await offersOf(world, query)).filter(({ fareFamily }) => fareFamily === 'flexible')
  const offer = offers.toSorted((one, other) => one.departsAt.getTime() - other.departsAt.getTime())[nth]
  if (!offer) throw new Error('There is no such flight.')
  return offer
}

/** A wish for these offers under a key of its own. */
export const wishFor = (
  world: TestWorld,
  offers: readonly Offer[],
  other: Partial<TripWish> = {},
): TripWish => TripWish.parse({ key: world.random.id(), offerIds: offers.map(({ id }) => id), ...other })

/** Holds a trip for somebody: one flight of 15 December unless said; the id of the booking. */
export async function heldTrip(
  world: TestWorld,
  { asking }: Pick<Traveller, 'asking'>,
  { offers, ...other }: Partial<TripWish> & { offers?: readonly Offer[] } = {},
): Promise<string> {
  const wish = wishFor(world, offers ?? [await offerOf(world)], { evenOverlapping: true, ...other })
  const outcome = await holdTrip({ ...asking, world }, wish)
  if (!outcome.ok) throw new Error(`The trip was not held: ${outcome.refusal}`)
  return outcome.value.id
}
