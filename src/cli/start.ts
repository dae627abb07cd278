import { type Command, noMore } from './command.ts'

export const start: Command = {
  name: 'start',
  summary: 'Starts the server.',
  usage: ['Settings come from the environment: PORT, SEKISHO_DATA, DATABASE_URL, SEKISHO_PROFILE …'],
  async run(words) {
    noMore(words)
    await import('../main.ts')
  },
}
