import { z } from 'zod'
import { liftHold, listHolds, placeHold } from '#audit/public.ts'
import { StartFault } from '#platform/start-fault.ts'
import { type Command, noMore, readOptions } from '../command.ts'
import { inWorld } from '../open-world.ts'

const operator = { by: 'operator', name: 'command line' } as const

export const auditHold: Command = {
  name: 'audit hold',
  summary: 'Keeps facts beyond their time, for a court or an inquiry.',
  usage: [
    '--reason <text>    why; it stands in the log',
    '--company <id>     only those of this company',
    '--account <id>     only those about or by this account',
  ],
  async run(words) {
    const { reason, company, account } = readOptions(words, ['reason'], ['company', 'account'])
    for (const id of [company, account])
      if (id !== undefined && !isId(id))
        throw new StartFault(`"${id}" is not the id of a company or an account.`)
    const wish = { reason, companyId: company, accountId: account }
    const id = await inWorld((world) => placeHold(world, operator, wish))
    process.stdout.write(`The hold is on: ${id}\n`)
  },
}

export const auditLift: Command = {
  name: 'audit lift',
  summary: 'Ends a hold; what is past its time goes with the next purge.',
  usage: ['--hold <id>       as "audit holds" shows it', '--reason <text>   why; it stands in the log'],
  async run(words) {
    const { hold, reason } = readOptions(words, ['hold', 'reason'])
    const none = new StartFault('There is no such hold; "audit holds" lists those that are on.')
    if (!isId(hold)) throw none
    const lifted = await inWorld((world) => liftHold(world, operator, { id: hold, reason }))
    if (!lifted.ok) throw none
    process.stdout.write('The hold is lifted.\n')
  },
}

export const auditHolds: Command = {
  name: 'audit holds',
  summary: 'Lists the holds that are on: since when, on what, and why.',
  usage: [],
  async run(words) {
    noMore(words)
    const holds = await inWorld(({ db }) => listHolds(db))
    const lines = holds.map(({ id, companyId, accountId, reason, placedAt }) =>
      [
        placedAt.toISOString(),
        id,
        `company ${companyId ?? 'any'}`,
        `account ${accountId ?? 'any'}`,
        reason,
      ].join('  '),
    )
    process.stdout.write(`${lines.length === 0 ? 'No hold is on.' : lines.join('\n')}\n`)
  },
}

const isId = (text: string) => z.uuid().safeParse(text).success
