import { endAllSessions, endSessionsOfId } from '#identity/public.ts'
import { StartFault } from '#platform/start-fault.ts'
import { type Command, readOptions } from '../command.ts'
import { inWorld } from '../open-world.ts'

const operator = { by: 'operator', name: 'command line' } as const

/** For the hour of a break-in; on every server process from then on. */
export const sessionsEnd: Command = {
  name: 'sessions end',
  summary: 'Signs out one person everywhere, or everybody; whoever knows his password may come again.',
  usage: ['--id KAZE00001   an administrator ID, a staff ID, a member number, or "everybody"'],
  async run(words) {
    const { id } = readOptions(words, ['id'])
    const ended = await inWorld((world) =>
      world.act(operator, (act) => (id === 'everybody' ? endAllSessions(act) : endSessionsOfId(act, id))),
    )
    if (ended === undefined) throw new StartFault(`Nobody signs in with the ID or number "${id}".`)
    process.stdout.write(`Sessions that have ended: ${ended}\n`)
  },
}
