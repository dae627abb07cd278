import { z } from 'zod'
import { StartFault } from '#platform/start-fault.ts'
import { type Command, noMore } from './command.ts'
import { inWorld } from './open-world.ts'

const Instant = z.iso.datetime({ offset: true })

export const clockSet: Command = {
  name: 'clock set',
  summary: 'Moves the clock to an instant; only in profiles whose clock is movable.',
  usage: ['<instant>   ISO 8601 with its offset, for example 2026-04-01T09:00:00+09:00'],
  async run([text = '', ...rest]) {
    noMore(rest)
    if (!Instant.safeParse(text).success)
      throw new StartFault('Give the instant with its offset, for example 2026-04-01T09:00:00+09:00.')
    await inWorld(async (world) => {
      if (!world.profile.movableClock)
        throw new StartFault(
          `The profile "${world.profile.name}" keeps real time: its clock cannot be moved. Rehearse with a profile whose movableClock is true, such as demo, and a database of its own.`,
        )
      await world.clock.moveTo(new Date(text))
      await world.act({ by: 'operator', name: 'command line' }, async (act) => act.note('clock-moved'))
    })
    process.stdout.write(`The clock stands at ${text} and runs on from there.\n`)
  },
}
