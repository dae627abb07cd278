import { appendFileSync } from 'node:fs'
import { newestCheckpoint, sealFacts } from '#audit/public.ts'
import { reasonOf, StartFault } from '#platform/start-fault.ts'
import { type Command, noMore, readWords } from '../command.ts'
import { inWorld } from '../open-world.ts'

export const auditCheckpoint: Command = {
  name: 'audit checkpoint',
  summary:
    'Seals what is there and prints the newest checkpoint, to be kept where nobody who runs this database can change it.',
  usage: ['--append <file>   writes it behind those already in the file as well'],
  async run(words) {
    const { values, rest } = readWords(words, ['append'])
    noMore(rest)
    const note = await inWorld(async (world) => {
      await sealFacts(world)
      return newestCheckpoint(world.db)
    })
    if (!note) throw new StartFault('Nothing has happened yet, so there is nothing to swear to.')
    if (values.append) append(values.append, note)
    process.stdout.write(note)
  },
}

function append(file: string, note: string): void {
  try {
    appendFileSync(file, note, { flush: true, mode: 0o644 })
  } catch (fault) {
    throw new StartFault(`${file} cannot be written: ${reasonOf(fault)}.`)
  }
}
