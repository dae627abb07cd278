import { signingKeyOf, writeCopy } from '#audit/public.ts'
import { reasonOf, StartFault } from '#platform/start-fault.ts'
import { type Command, noMore, readOptions } from '../command.ts'
import { inWorld } from '../open-world.ts'

export const auditCopy: Command = {
  name: 'audit copy',
  summary:
    'Writes the audit log into a folder for whoever verifies it elsewhere; of personal fields the hash alone.',
  usage: ['--to <folder>   made if need be; nothing in it is overwritten'],
  async run(words) {
    const { to } = readOptions(words, ['to'])
    const copied = await inWorld(async (world) => {
      try {
        return { count: await writeCopy(world, to), key: signingKeyOf(world.keys).text }
      } catch (fault) {
        throw new StartFault(`The copy cannot be written to ${to}: ${reasonOf(fault)}.`)
      }
    })
    process.stdout.write(`Records written: ${copied.count}\nVerify it with --key ${copied.key}\n`)
  },
}

export const auditKey: Command = {
  name: 'audit key',
  summary:
    'Prints the public key that verifies the audit log; give it to your auditors now, not when it is needed.',
  usage: [],
  async run(words) {
    noMore(words)
    process.stdout.write(`${await inWorld(async (world) => signingKeyOf(world.keys).text)}\n`)
  },
}
