import { appendFileSync } from 'node:fs'
import { z } from 'zod'
import { newestCheckpoint, sealFacts } from '#audit/public.ts'
import { sendMail } from '#mail/public.ts'
import { reasonOf, StartFault } from '#platform/start-fault.ts'
import type { World } from '#platform/world.ts'
import { type Command, noMore, readWords } from '../command.ts'
import { inWorld } from '../open-world.ts'

export const auditCheckpoint: Command = {
  name: 'audit checkpoint',
  summary:
    'Seals what is there and prints the newest checkpoint, to be kept where nobody who runs this database can change it.',
  usage: [
    '--append <file>   writes it behind those already in the file as well',
    '--mail <address>  sends it as an attached file as well',
  ],
  async run(words) {
    const { values, rest } = readWords(words, ['append', 'mail'])
    noMore(rest)
    const { append: file, mail } = values
    if (mail !== undefined && !z.email().safeParse(mail).success)
      throw new StartFault('Give one address, for example auditor@example.jp.')
    const note = await inWorld(async (world) => {
      await sealFacts(world)
      const newest = await newestCheckpoint(world.db)
      if (newest && mail) await send(world, mail, newest)
      return newest
    })
    if (!note) throw new StartFault('Nothing has happened yet, so there is nothing to swear to.')
    if (file) append(file, note)
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

const send = (world: World, to: string, note: string): Promise<void> =>
  world.act({ by: 'operator', name: 'command line' }, async (act) => {
    const attached = { name: 'checkpoint.txt', type: 'text/plain; charset=utf-8', content: note }
    const mail = { template: 'audit-checkpoint', values: { at: act.now }, language: 'ja' } as const
    await sendMail(act, world, { ...mail, to, attachments: [attached] })
    act.note('audit-checkpoint-mailed')
  })
