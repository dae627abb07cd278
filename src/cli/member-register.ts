import { z } from 'zod'
import { Address } from '#identity/address.ts'
import { registerMember } from '#membership/public.ts'
import { languages } from '#platform/author.ts'
import { StartFault } from '#platform/start-fault.ts'
import { type Command, readOptions } from './command.ts'
import { memberOffice, refusalWords } from './member-office.ts'
import { inWorld } from './open-world.ts'

const Wish = z.object({ address: Address, language: z.enum(languages) })

/** Stands in for the carrier's own membership system where the built-in directory is used. Nobody is given a password. */
export const memberRegister: Command = {
  name: 'member register',
  summary: 'Enters a member of the programme; he sets his first password himself, by the reset link.',
  usage: [
    '--number 1234567             7 or 9 digits',
    '--address hana@example.jp    where his codes go',
    '--language ja|en             of his mails; ja unless said',
  ],
  async run(words) {
    const { number, ...rest } = readOptions(words, ['number', 'address'], ['language'])
    const wish = Wish.safeParse({ language: 'ja', ...rest })
    if (!wish.success)
      throw new StartFault(`--${wish.error.issues[0]?.path.join('')} is not right; see --help.`)
    const member = { number, status: 'full', ...wish.data } as const
    const outcome = await inWorld((world) =>
      world.act(memberOffice, (act) => registerMember(act, world, member)),
    )
    if (!outcome.ok) throw new StartFault(refusalWords[outcome.refusal])
    process.stdout.write(`Member ${number} is entered; his company's administrator can register him now.\n`)
  },
}
