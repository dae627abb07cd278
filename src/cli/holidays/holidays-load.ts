import { readFileSync } from 'node:fs'
import { reasonOf, StartFault } from '#platform/start-fault.ts'
import { loadHolidays } from '#watch/public.ts'
import { type Command, readOptions } from '../command.ts'
import { inWorld } from '../open-world.ts'

const office = { by: 'operator', name: 'security office at the command line', role: 'ciso' } as const

export const holidaysLoad: Command = {
  name: 'holidays load',
  summary:
    'Takes in Japan’s public holidays of further years, from which the law’s clocks know their final days.',
  usage: ['--file syukujitsu.csv   the Cabinet Office’s list: one day a line, 2028/1/1,…; whole years'],
  async run(words) {
    const { file } = readOptions(words, ['file'])
    const text = read(file)
    const outcome = await inWorld((world) => loadHolidays(world, office, text))
    if (!outcome.ok) {
      const { line, says } = outcome.detail ?? {}
      throw new StartFault(`${file}${line ? `, line ${line}` : ''}: ${says}. Nothing was taken in.`)
    }
    process.stdout.write(`Holidays are known of ${outcome.value.years.join(', ')}.\n`)
  },
}

/** The names may be in Shift_JIS; the days are the same letters in any case. */
function read(file: string): string {
  try {
    return readFileSync(file, 'latin1')
  } catch (fault) {
    throw new StartFault(`${file} cannot be read: ${reasonOf(fault)}`)
  }
}
