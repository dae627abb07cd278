import { createStaff, listStaff, NewStaff, reopenStaff, suspendStaff } from '#desk/public.ts'
import { StartFault } from '#platform/start-fault.ts'
import { type Command, noMore, readOptions } from '../command.ts'
import { inWorld } from '../open-world.ts'

const engineer = { by: 'operator', name: 'command line' } as const

export const staffCreate: Command = {
  name: 'staff create',
  summary: 'Opens an account for somebody of the operator’s staff, who gets the mail to set his password.',
  usage: [
    '--kind desk-agent            or member-office, security-officer, ciso, auditor, employee',
    '--name-ja "灯 あかり"         as colleagues and the audit trail read it',
    '--name-en "TOMOSHI AKARI"',
    '--address akari@example.jp   where codes go; a mailbox of his own',
    '--language ja|en             of his mails; ja unless said',
  ],
  async run(words) {
    const options = readOptions(words, ['kind', 'name-ja', 'name-en', 'address'], ['language'])
    const { kind, address, language = 'ja' } = options
    const name = { ja: options['name-ja'], en: options['name-en'] }
    const wish = read({ kind, address, language, name })
    const made = await inWorld((world) => createStaff(world, engineer, wish))
    if (!made.ok)
      throw new StartFault('A colleague uses that mailbox already; each person needs one of his own.')
    process.stdout.write(
      `Staff ID ${made.value.signInId}   (shown only now: hand it over apart from the mail; the door is /desk)\n`,
    )
  },
}

export const staffList: Command = {
  name: 'staff list',
  summary: 'Lists the operator’s staff: ID, kind, whether they may sign in, name.',
  usage: [],
  async run(words) {
    noMore(words)
    const lines = (await inWorld((world) => listStaff(world.db))).map(
      ({ signInId, kind, status, name, ...one }) =>
        [
          signInId,
          kind,
          one.hasPassword ? status : `${status}, no password yet`,
          `${name.ja} (${name.en})`,
        ].join('  '),
    )
    process.stdout.write(
      `${lines.length === 0 ? 'There is no staff yet; see "sekisho staff create".' : lines.join('\n')}\n`,
    )
  },
}

export const staffSuspend: Command = {
  name: 'staff suspend',
  summary: 'Suspends somebody of the staff: his sessions end at once, his ID opens nothing any more.',
  usage: ['--id KZE00001   the staff ID'],
  async run(words) {
    const { id } = readOptions(words, ['id'])
    const outcome = await inWorld((world) => suspendStaff(world, engineer, id))
    if (!outcome.ok) throw new StartFault(refusalWords[outcome.refusal])
    process.stdout.write(`${id} is suspended.\n`)
  },
}

export const staffReopen: Command = {
  name: 'staff reopen',
  summary: 'Ends a suspension: the ID opens the desk again with its old password; no old session comes back.',
  usage: ['--id KZE00001   the staff ID'],
  async run(words) {
    const { id } = readOptions(words, ['id'])
    const outcome = await inWorld((world) => reopenStaff(world, engineer, id))
    if (!outcome.ok) throw new StartFault(refusalWords[outcome.refusal])
    process.stdout.write(`${id} may sign in again.\n`)
  },
}

const refusalWords = {
  'staff-not-found': 'No staff ID is known by that name; see "sekisho staff list".',
  'already-suspended': 'This account is suspended already.',
  'not-suspended': 'This account is not suspended.',
}

function read(wish: unknown): NewStaff {
  const staff = NewStaff.safeParse(wish)
  if (staff.success) return staff.data
  const issue = staff.error.issues[0]
  throw new StartFault(`The account cannot be opened: ${issue?.path.join('.')}: ${issue?.message}.`)
}
