import { generateExport } from '#cutover/public.ts'
import { StartFault } from '#platform/start-fault.ts'
import { type Command, readWords } from '../command.ts'

export const cutoverGenerate: Command = {
  name: 'cutover generate',
  summary:
    'Writes an export of an old system that never was, to rehearse an import with; the same seed, the same files.',
  usage: [
    'DIR                  folder the four files are written to',
    '--accounts 10000     how many people',
    '--seed 1             another seed, other people; 1 unless said',
    '--format csv|jsonl   csv unless said',
    '--with-refused       adds lines that an import refuses',
  ],
  async run(words) {
    const { values, rest } = readWords(words, ['accounts', 'seed', 'format'], ['with-refused'])
    const [folder, ...more] = rest
    if (!folder || more.length > 0) throw new StartFault('Give one folder to write to; see --help.')
    const format = values.format ?? 'csv'
    if (format !== 'csv' && format !== 'jsonl') throw new StartFault('--format is csv or jsonl.')
    const made = await generateExport({
      folder,
      accounts: wholeNumber('accounts', values.accounts),
      seed: wholeNumber('seed', values.seed ?? '1'),
      format,
      withRefused: values['with-refused'] !== undefined,
    })
    const lines = Object.entries(made).map(
      ([kind, count]) => `${String(count).padStart(9)} ${kind}.${format}\n`,
    )
    process.stdout.write(lines.join(''))
  },
}

function wholeNumber(name: string, text: string | undefined): number {
  const number = Number(text)
  if (!text || !Number.isSafeInteger(number) || number < 1 || number > 10_000_000)
    throw new StartFault(`--${name} is a whole number from 1 to 10,000,000.`)
  return number
}
