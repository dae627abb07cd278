import { waitingAddresses } from '#identity/public.ts'
import { maskAddress } from '#mail/public.ts'
import { nameCompanies } from '#organisation/public.ts'
import type { World } from '#platform/world.ts'
import type { FirstAddressesAtDesk } from './contract.ts'

/** First addresses of administrators that wait for the desk, the oldest first. */
export async function listWaiting(world: World): Promise<FirstAddressesAtDesk['waiting']> {
  const waiting = (await waitingAddresses(world.db)).filter(({ kind }) => kind === 'administrator')
  const names = await nameCompanies(world, [...new Set(waiting.map(({ companyId }) => companyId))])
  return waiting.map(({ id, companyId, signInId, address, deviceFamily, network, enteredAt }) => ({
    ...{ id, companyId, companyName: names.get(companyId) ?? '', signInId },
    ...{ maskedAddress: maskAddress(address), device: deviceFamily },
    ...(network && { network }),
    enteredAt: enteredAt.toISOString(),
  }))
}
