import { placeOfWaiting, waitingOfKind } from '#identity/public.ts'
import { maskAddress } from '#mail/public.ts'
import { nameCompanies } from '#organisation/public.ts'
import { paged, readPlace } from '#platform/pages/place.ts'
import type { World } from '#platform/world.ts'
import type { FirstAddressesAtDesk } from './contract.ts'

const pageSize = 50

/** One page of the administrators' first addresses that wait for the desk, the oldest first. */
export async function listWaiting(world: World, after?: string): Promise<FirstAddressesAtDesk> {
  const reach = { from: readPlace(after), most: pageSize + 1 }
  const found = await waitingOfKind(world.db, 'administrator', reach)
  const { page, next } = paged(found, pageSize, placeOfWaiting)
  const names = await nameCompanies(world, [...new Set(page.map(({ companyId }) => companyId))])
  const waiting = page.map(({ id, companyId, signInId, address, deviceFamily, network, enteredAt }) => ({
    ...{ id, companyId, companyName: names.get(companyId) ?? '', signInId },
    ...{ maskedAddress: maskAddress(address), device: deviceFamily },
    ...(network && { network }),
    enteredAt: enteredAt.toISOString(),
  }))
  return { waiting, ...(next && { next }) }
}
