import { recoverStaff } from '#desk/public.ts'
import { StartFault } from '#platform/start-fault.ts'
import { type Command, readOptions } from '../command.ts'
import { inWorld } from '../open-world.ts'

const engineer = { by: 'operator', name: 'command line' } as const

export const staffRecover: Command = {
  name: 'staff recover',
  summary:
    'Gives somebody of the staff who has lost his authenticators recovery codes; a security officer or the CISO vouches.',
  usage: [
    '--id KZE00001        the staff ID of who has lost them, once you both have made sure who he is',
    '--witness KZE00002   the staff ID of the security officer or CISO who stands beside you',
    '--code 123456        what the app of the witness shows now, or one of his recovery codes',
  ],
  async run(words) {
    const { id, witness, code } = readOptions(words, ['id', 'witness', 'code'])
    const recovery = { signInId: id, witnessId: witness, code }
    const outcome = await inWorld((world) => recoverStaff(world, engineer, recovery))
    if (!outcome.ok) throw new StartFault(refusalWords[outcome.refusal])
    const lines = [
      `Recovery codes for ${id}, shown only now: hand them to him in person. What he had opens nothing any more.`,
      ...outcome.value.map((one) => `  ${one}`),
      'He signs in with his password and one of them, and adds a passkey or an app with another; the rest are void then.',
    ]
    process.stdout.write(`${lines.join('\n')}\n`)
  },
}

const refusalWords = {
  'staff-not-found': 'No staff ID is known by that name; see "sekisho staff list".',
  'witness-not-found':
    'The witness must be another one of the staff, a security officer or the CISO; see "sekisho staff list".',
  'witness-not-proved':
    'What the witness showed was not accepted: wait for the next digits of the app, or use a recovery code.',
  'nothing-to-replace':
    'There is nothing to replace, or one of the two may not sign in: whoever never added an authenticator adds one at his next sign-in.',
}
