import { confirmFirstAddress, refuseFirstAddress, waitingOfId } from '#identity/public.ts'
import type { Act } from '#platform/act.ts'
import type { Outcome } from '#platform/outcome.ts'
import { StartFault } from '#platform/start-fault.ts'
import type { World } from '#platform/world.ts'
import { type Command, readOptions } from '../command.ts'
import { inWorld } from '../open-world.ts'
import { desk } from './desk.ts'

/** The desk's word on an administrator's first address (O8); it may stand in for a company's administrator too. */
export const addressConfirm: Command = {
  name: 'address confirm',
  summary: 'Confirms that a first address is the person’s own: the limit on the account ends at once.',
  usage: [
    '--id KAZE00001            the administrator ID',
    '--address aoi@example.jp  the address, as the person himself told it to you',
  ],
  async run(words) {
    const { id, address } = readOptions(words, ['id', 'address'])
    await decide(id, (act, world, ref) => {
      // Read out by the person and typed here: what was entered by somebody else would not be the same.
      if (ref.address.toLowerCase() !== address.toLowerCase())
        throw new StartFault(`Another address waits for ${id}; see sekisho address list.`)
      return confirmFirstAddress(act, world, ref)
    })
    process.stdout.write(`The address of ${id} is confirmed.\n`)
  },
}

export const addressRefuse: Command = {
  name: 'address refuse',
  summary: 'Refuses a first address: sessions end, the address and the password go.',
  usage: ['--id KAZE00001   the administrator ID'],
  async run(words) {
    const { id } = readOptions(words, ['id'])
    await decide(id, (act, _world, ref) => refuseFirstAddress(act, ref))
    process.stdout.write(`The address of ${id} is refused. Let him in again with sekisho address set.\n`)
  },
}

interface Waiting {
  companyId: string
  accountId: string
  firstAddressId: string
  address: string
}
type Decision = (act: Act, world: World, ref: Waiting) => Promise<Outcome<'first-address-not-found'>>

async function decide(signInId: string, decision: Decision): Promise<void> {
  const outcome = await inWorld(async (world) => {
    const one = await waitingOfId(world.db, signInId.toUpperCase())
    return one && world.act(desk, (act) => decision(act, world, { ...one, firstAddressId: one.id }))
  })
  if (!outcome?.ok) throw new StartFault(`No first address waits for ${signInId}.`)
}
