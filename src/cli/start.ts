import { z } from 'zod'
import { StartFault } from '#platform/start-fault.ts'
import { type Command, readOptions } from './command.ts'

const Instant = z.iso.datetime({ offset: true })

export const start: Command = {
  name: 'start',
  summary: 'Starts the server.',
  usage: [
    'Settings come from the environment: PORT, SEKISHO_DATA, DATABASE_URL, SEKISHO_PROFILE …',
    '--profile document                  instead of SEKISHO_PROFILE',
    '--at 2025-11-19T20:55:00+09:00      on this machine alone: demonstration data, and a clock that stands there and runs on',
  ],
  async run(words) {
    const { profile, at } = readOptions(words, [], ['profile', 'at'])
    if (at !== undefined && !Instant.safeParse(at).success)
      throw new StartFault('Give the instant with its offset, for example --at 2025-11-19T20:55:00+09:00.')
    const { serve } = await import('../main.ts')
    await serve({ profile, at: at === undefined ? undefined : new Date(at) })
  },
}
