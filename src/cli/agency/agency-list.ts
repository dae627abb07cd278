import { listAgencies } from '#federation/public.ts'
import { type Command, noMore } from '../command.ts'
import { inWorld } from '../open-world.ts'

export const agencyList: Command = {
  name: 'agency list',
  summary: 'Lists the agencies with their keys.',
  usage: ['(no options)'],
  async run(words) {
    noMore(words)
    const lines = (await inWorld((world) => listAgencies(world.db))).flatMap((agency) => [
      [
        ...[agency.handle, agency.name.ja, agency.name.en, agency.issuer],
        ...[agency.isSuspended ? 'suspended' : 'open', `companies ${agency.companies}`],
      ].join('\t'),
      ...agency.keys.map(({ kid, algorithm, state, validFrom, validUntil, fingerprint }) =>
        ['', `key ${kid}`, algorithm, state, `${validFrom} to ${validUntil}`, fingerprint].join('\t'),
      ),
    ])
    process.stdout.write(lines.length > 0 ? `${lines.join('\n')}\n` : 'No agency is registered.\n')
  },
}
