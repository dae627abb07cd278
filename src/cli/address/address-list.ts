import { placeOfWaiting, type WaitingAddress, waitingOfKind } from '#identity/public.ts'
import { nameCompanies } from '#organisation/public.ts'
import type { World } from '#platform/world.ts'
import { type Command, noMore } from '../command.ts'
import { inWorld } from '../open-world.ts'

const most = 500

/** All first addresses that wait, for who looks at them without a screen (O8): those of the desk first. */
export const addressList: Command = {
  name: 'address list',
  summary: 'Lists the first addresses that were entered at a sign-in and wait to be confirmed.',
  usage: ['(no options)'],
  async run(words) {
    noMore(words)
    const written = await inWorld(
      async (world) => (await write(world, 'administrator')) + (await write(world, 'ticketing-manager')),
    )
    if (written === 0) process.stdout.write('No first address waits.\n')
  },
}

/** Writes those of one kind a page at a time, so that ten thousand are as easy as ten. */
async function write(world: World, kind: WaitingAddress['kind']): Promise<number> {
  let written = 0
  for (let last: WaitingAddress | undefined; ; ) {
    const page = await waitingOfKind(world.db, kind, { most, ...(last && { from: placeOfWaiting(last) }) })
    process.stdout.write((await linesOf(world, page)).join(''))
    written += page.length
    last = page.at(-1)
    if (page.length < most) return written
  }
}

async function linesOf(world: World, waiting: readonly WaitingAddress[]): Promise<string[]> {
  const names = await nameCompanies(world, [...new Set(waiting.map((one) => one.companyId))])
  return waiting.map((one) => {
    const cells = [
      ...[one.signInId, one.kind, one.address, names.get(one.companyId) ?? one.companyId],
      ...[one.enteredAt.toISOString(), one.deviceFamily, one.network ?? 'network unknown'],
    ]
    return `${cells.join('\t')}\n`
  })
}
