import { waitingAddresses } from '#identity/public.ts'
import { nameCompanies } from '#organisation/public.ts'
import { type Command, noMore } from '../command.ts'
import { inWorld } from '../open-world.ts'

/** What the desk looks at until it has a screen of its own (O8). */
export const addressList: Command = {
  name: 'address list',
  summary: 'Lists the first addresses that were entered at a sign-in and wait to be confirmed.',
  usage: ['(no options)'],
  async run(words) {
    noMore(words)
    const lines = await inWorld(async (world) => {
      const waiting = await waitingAddresses(world.db)
      const names = await nameCompanies(
        world,
        waiting.map((one) => one.companyId),
      )
      return waiting.map((one) =>
        [
          ...[one.signInId, one.kind, one.address, names.get(one.companyId) ?? one.companyId],
          ...[one.enteredAt.toISOString(), one.deviceFamily, one.network ?? 'network unknown'],
        ].join('\t'),
      )
    })
    process.stdout.write(lines.length > 0 ? `${lines.join('\n')}\n` : 'No first address waits.\n')
  },
}
