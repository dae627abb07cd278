import { z } from 'zod'
import { listStaff } from '#desk/public.ts'
import { approveDevice, staffDevices, withdrawDevice } from '#identity/public.ts'
import { StartFault } from '#platform/start-fault.ts'
import { type Command, noMore, readOptions } from '../command.ts'
import { inWorld } from '../open-world.ts'

const engineer = { by: 'operator', name: 'command line' } as const

export const devicesList: Command = {
  name: 'devices list',
  summary: 'Lists the company devices of the staff: id, state, fingerprint, whose, name.',
  usage: [],
  async run(words) {
    noMore(words)
    const lines = await inWorld(async ({ db }) => {
      const names = new Map((await listStaff(db)).map(({ accountId, name }) => [accountId, name]))
      return (await staffDevices(db)).map(({ id, state, fingerprint, accountId, name }) =>
        [id, state, fingerprint, names.get(accountId)?.ja, name].join('  '),
      )
    })
    process.stdout.write(`${lines.length === 0 ? 'No device is registered yet.' : lines.join('\n')}\n`)
  },
}

export const devicesApprove: Command = {
  name: 'devices approve',
  summary:
    'Lets a company device in; for the first one of the security office, whom nobody else can let in yet.',
  usage: ['--id 0197…   the device'],
  async run(words) {
    const { id } = mustBeId(readOptions(words, ['id']))
    const outcome = await inWorld((world) => world.act(engineer, (act) => approveDevice(act, id, {})))
    if (!outcome.ok) throw new StartFault(refusalWords[outcome.refusal])
    process.stdout.write(`${id} is let in.\n`)
  },
}

export const devicesWithdraw: Command = {
  name: 'devices withdraw',
  summary: 'Takes a company device’s trust away; it opens nothing from the next request on.',
  usage: ['--id 0197…         the device', '--why "lost on a train"'],
  async run(words) {
    const { id, why } = mustBeId(readOptions(words, ['id', 'why']))
    const outcome = await inWorld((world) => world.act(engineer, (act) => withdrawDevice(act, id, { why })))
    if (!outcome.ok) throw new StartFault(refusalWords[outcome.refusal])
    process.stdout.write(`${id} is withdrawn.\n`)
  },
}

function mustBeId<Options extends { id: string }>(options: Options): Options {
  if (z.uuid().safeParse(options.id).success) return options
  throw new StartFault(refusalWords['device-not-found'])
}

const refusalWords = {
  'device-not-found': 'There is no such device; see "sekisho devices list".',
  'device-decided': 'This device does not wait any more; see "sekisho devices list".',
  'own-device': 'Nobody lets his own device in.',
}
