import { existsSync } from 'node:fs'
import { exportSpan } from '#audit/public.ts'
import { reasonOf, StartFault } from '#platform/start-fault.ts'
import { type Command, noMore, readWords } from '../command.ts'
import { inWorld } from '../open-world.ts'

const operator = { by: 'operator', name: 'command line' } as const

/** A span at a time; what leaves by itself is the profile's `auditReceivers`. */
export const auditExport: Command = {
  name: 'audit export',
  summary: 'Writes facts into a file as OCSF 1.8, one a line; that somebody took them stands in the log.',
  usage: [
    '--to <file>        made anew; nothing is overwritten',
    '--from <moment>    such as 2026-04-01T00:00:00+09:00; the first fact unless said',
    '--until <moment>   before this moment; the newest fact unless said',
    '--continue         goes on behind the last line of a file that is there already',
    '--personal         opens sealed personal fields',
    '--reasons          tells why a code was asked for',
  ],
  async run(words) {
    const { values, rest } = readWords(words, ['to', 'from', 'until'], ['continue', 'personal', 'reasons'])
    noMore(rest)
    const { to: path } = values
    if (!path) throw new StartFault('--to is missing; see --help.')
    const has = (name: string) => values[name] !== undefined
    const [from, until] = [momentOf('from', values.from), momentOf('until', values.until)]
    if (from && until && from >= until) throw new StartFault('--from is not before --until.')
    if (existsSync(path) !== has('continue')) throw new StartFault(notThere(path, has('continue')))
    const wish = { path, from, until, goesOn: has('continue') }
    const exported = await inWorld(async (world) => {
      try {
        const telling = { personal: has('personal'), reasons: has('reasons') }
        return await exportSpan(world, operator, { ...wish, ...telling })
      } catch (fault) {
        if (fault instanceof StartFault) throw fault
        throw new StartFault(
          `The facts could not be written to ${path}: ${reasonOf(fault)}. Once it is mended, "--continue" goes on.`,
        )
      }
    })
    if (!exported.ok) throw new StartFault(nothing(has('continue')))
    process.stdout.write(`Facts written to ${path}: ${exported.value.facts}\n`)
  },
}

const notThere = (path: string, goesOn: boolean): string =>
  goesOn
    ? `${path} is not there, so nothing can go on; without "--continue" it is made.`
    : `${path} is there already and is not overwritten; name another file, or "--continue" goes on behind its last line.`

const nothing = (goesOn: boolean): string =>
  goesOn ? 'The file holds everything of this span already.' : 'There are no facts of this span.'

function momentOf(name: string, text: string | undefined): Date | undefined {
  if (text === undefined) return undefined
  const moment = new Date(text)
  if (Number.isNaN(moment.getTime()) || !/T.*(Z|[+-]\d\d:\d\d)$/.test(text))
    throw new StartFault(
      `--${name}: "${text}" is no moment with its zone, such as 2026-04-01T00:00:00+09:00.`,
    )
  return moment
}
