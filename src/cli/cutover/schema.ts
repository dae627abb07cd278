import { exportSchema } from '#cutover/public.ts'
import { type Command, noMore } from '../command.ts'

export const cutoverSchema: Command = {
  name: 'cutover schema',
  summary: 'Prints the JSON schema of the files an import reads.',
  usage: [],
  async run(words) {
    noMore(words)
    process.stdout.write(`${JSON.stringify(exportSchema(), null, 2)}\n`)
  },
}
