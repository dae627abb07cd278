import { Address, accountWithId, registerAtDesk } from '#identity/public.ts'
import { nameCompanies } from '#organisation/public.ts'
import { StartFault } from '#platform/start-fault.ts'
import { type Command, readOptions } from '../command.ts'
import { inWorld } from '../open-world.ts'
import { desk } from './desk.ts'

const refusalWords = {
  'account-not-found': 'No administrator ID that could have an address is known by that name.',
  'address-shared': 'A colleague uses that mailbox already; each person needs one of his own.',
}

const mailWords = {
  'not-needed': 'He has a password.',
  sent: 'The mail to set a password is on its way.',
  'too-many-resends':
    'The mail to set a password was not sent: there were too many; try again in ten minutes.',
  held: 'His account is held: he resets his password at the sign-in page, by this address.',
  suspended: 'His account is suspended: it has to be reopened before he can set a password.',
}

/** What the desk does with a change notice form until it has a screen of its own (S1-68). */
export const addressSet: Command = {
  name: 'address set',
  summary: 'Registers an address from a change notice form; who has no password gets the mail to set one.',
  usage: [
    '--id KAZE00001            the administrator ID',
    '--address aoi@example.jp  where mails go from now on',
  ],
  async run(words) {
    const options = readOptions(words, ['id', 'address'])
    const address = Address.safeParse(options.address)
    if (!address.success) throw new StartFault(`"${options.address}" is not one mail address.`)
    const outcome = await inWorld(async (world) => {
      const ref = await accountWithId(world.db, options.id)
      if (!ref) throw new StartFault(refusalWords['account-not-found'])
      const companyName = (await nameCompanies(world, [ref.companyId])).get(ref.companyId) ?? ''
      return registerAtDesk(world, desk, { ...ref, companyName, address: address.data })
    })
    if (!outcome.ok) throw new StartFault(refusalWords[outcome.refusal])
    process.stdout.write(
      `The address of ${options.id} is registered. ${mailWords[outcome.value.passwordMail]}\n`,
    )
  },
}
