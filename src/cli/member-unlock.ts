import { unlockMember } from '#membership/public.ts'
import { StartFault } from '#platform/start-fault.ts'
import { type Command, readOptions } from './command.ts'
import { memberOffice, refusalWords } from './member-office.ts'
import { inWorld } from './open-world.ts'

/** What the member office does for a locked member where it has no screen at hand (S1-31). */
export const memberUnlock: Command = {
  name: 'member unlock',
  summary: 'Lifts the lock of a member who typed too many wrong passwords; the password stays.',
  usage: ['--number 1234567   the member number'],
  async run(words) {
    const { number } = readOptions(words, ['number'])
    const outcome = await inWorld((world) =>
      world.act(memberOffice, (act) => unlockMember(act, world, number)),
    )
    if (!outcome.ok) throw new StartFault(refusalWords[outcome.refusal])
    process.stdout.write(`Member ${number} is unlocked.\n`)
  },
}
