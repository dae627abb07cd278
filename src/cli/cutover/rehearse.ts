import { z } from 'zod'
import { askRehearsal, keepRehearsal, rehearse, type Tally } from '#cutover/public.ts'
import { nameCompanies } from '#organisation/public.ts'
import type { Snapshot } from '#platform/snapshot/snapshot.ts'
import { StartFault } from '#platform/start-fault.ts'
import type { World } from '#platform/world.ts'
import { type Command, readOptions } from '../command.ts'
import { inWorld } from '../open-world.ts'
import { mustBeWritable } from './must-be-writable.ts'
import { writePeople } from './rehearsal-file.ts'
import { overview } from './rehearsal-table.ts'

const operator = { by: 'operator', name: 'command line' } as const

export const cutoverRehearse: Command = {
  name: 'cutover rehearse',
  summary: 'Says who could not sign in on a day, why, and who can repair it.',
  usage: [
    '--on 2026-04-01   the day, in Japan',
    '--company <id>    one company alone; else all of them, and the counts are kept for the trend',
    '--csv FILE        writes everybody in whose way something stands, for spreadsheets',
    '--json            prints the counts as JSON',
  ],
  async run(words) {
    const isJson = words.includes('--json')
    const options = readOptions(
      words.filter((word) => word !== '--json'),
      ['on'],
      ['company', 'csv'],
    )
    const { on, company, csv } = options
    if (!z.iso.date().safeParse(on).success) throw new StartFault('--on must be a day as 2026-04-01.')
    if (company && !z.uuid().safeParse(company).success)
      throw new StartFault('--company must be the id of a company, as its list on the desk’s board shows it.')
    if (csv) await mustBeWritable(csv)
    await inWorld(async (world) => {
      const also = csv
        ? (snapshot: Snapshot) => writePeople(world, snapshot, { on, companyId: company, file: csv })
        : undefined
      const found = company
        ? await ofOne(world, { on, companyId: company, also })
        : await ofAll(world, on, also)
      process.stdout.write(isJson ? `${JSON.stringify({ on, ...found.all })}\n` : overview(on, found))
    })
  },
}

type Also = ((snapshot: Snapshot) => Promise<void>) | undefined

async function ofOne(world: World, { on, companyId, also }: { on: string; companyId: string; also: Also }) {
  if ((await nameCompanies(world, [companyId])).size === 0)
    throw new StartFault('There is no company with this id.')
  const { all } = await world.snapshot(async (snapshot) => {
    await also?.(snapshot)
    return rehearse(snapshot, { on, companyId })
  })
  return { all, companies: [] }
}

async function ofAll(world: World, on: string, also: Also) {
  const asked = await askRehearsal(world, operator, on)
  if (!asked.ok) throw new StartFault('A rehearsal is running already: wait until it has ended.')
  const { all, byCompany } = await keepRehearsal(world, asked.value, also)
  const worst = [...byCompany]
    .filter(([, one]) => one.cannot + one.stopped > 0)
    .toSorted(byNeed)
    .slice(0, 20)
  const names = await nameCompanies(
    world,
    worst.map(([id]) => id),
  )
  return { all, companies: worst.map(([id, tally]) => ({ name: names.get(id) ?? id, tally })) }
}

const byNeed = ([, one]: [string, Tally], [, other]: [string, Tally]) =>
  other.cannot - one.cannot || other.stopped - one.stopped
