import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { faultFile, importExport, isLeavable, type Leavable, leavable } from '#cutover/public.ts'
import type { Db } from '#platform/sql.ts'
import { StartFault } from '#platform/start-fault.ts'
import { type Command, readWords } from '../command.ts'
import { inWorld } from '../open-world.ts'
import { mustBeWritable } from './must-be-writable.ts'
import { progressTo } from './progress.ts'

const refusals = {
  'import-running': 'Another import is being carried out just now; see "sekisho cutover imports".',
  'nothing-to-resume':
    'No import of this export, said in the same words, was interrupted: leave out --resume.',
}

export const cutoverImport: Command = {
  name: 'cutover import',
  summary:
    'Takes an export of the old system over: every line is checked first, then all of it or nothing is entered.',
  usage: [
    'DIR | FILES...            companies, departments, members, people, each .csv or .jsonl',
    '--dry-run                 checks every line and enters nothing',
    '--faults faults.csv       where the list of faults goes; cutover-faults.csv unless said',
    '--resume                  goes on with the same export where it was interrupted',
    `--leave-out FAULTS        goes on without them, apart by commas: ${leavable.join(', ')}`,
  ],
  async run(words) {
    const { values, rest } = readWords(words, ['faults', 'leave-out'], ['dry-run', 'resume'])
    if (rest.length === 0) throw new StartFault('Name the folder or the files of the export; see --help.')
    const faults = values.faults ?? 'cutover-faults.csv'
    await mustBeWritable(faults)
    await inWorld(async (world, pool) => {
      const outcome = await importExport(world, pool, {
        paths: rest,
        isDryRun: values['dry-run'] !== undefined,
        resume: values.resume !== undefined,
        leaveOut: leaveOutOf(values['leave-out']),
        told: progressTo(process.stderr),
      })
      if (!outcome.ok) throw new StartFault(refusals[outcome.refusal])
      const { state, lines, counts } = outcome.value
      if (state === 'refused') await refuse(world.db, outcome.value.faults, faults)
      process.stdout.write(
        state === 'tried' ? `${lines} lines are right; nothing was entered.\n` : summaryOf(lines, counts),
      )
    })
  },
}

function leaveOutOf(text: string | undefined): ReadonlySet<Leavable> {
  const words = (text ?? '').split(',').filter(Boolean)
  const stray = words.find((word) => !isLeavable(word))
  if (stray) throw new StartFault(`--leave-out: "${stray}" cannot be left out; see --help.`)
  return new Set(words.filter(isLeavable))
}

async function refuse(db: Db, count: number, file: string): Promise<never> {
  await pipeline(Readable.from(faultFile(db)), createWriteStream(file, { mode: 0o600 }))
  const faults = count === 1 ? '1 fault' : `${count} faults`
  throw new StartFault(`Nothing was entered: ${faults}, listed in ${file}.`)
}

function summaryOf(lines: number, counts: Record<string, number>): string {
  const words = Object.entries(counts).map(
    ([what, count]) => `${String(count).padStart(9)} ${labels[what] ?? what}\n`,
  )
  return `${lines} lines are taken over.\n${words.join('')}`
}

const labels: Record<string, string> = {
  companies: 'companies',
  departments: 'departments',
  members: 'members, new or filled up',
  accounts: 'accounts',
  changed: 'people whose line had changed',
  leftOut: 'lines left out',
}
