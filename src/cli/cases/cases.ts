import { closeCase, liftHoldOfCase, openCases } from '#identity/public.ts'
import type { Act } from '#platform/act.ts'
import type { Outcome } from '#platform/outcome.ts'
import { StartFault } from '#platform/start-fault.ts'
import type { World } from '#platform/world.ts'
import { type Command, noMore, readOptions } from '../command.ts'
import { inWorld } from '../open-world.ts'

const desk = { by: 'operator', name: 'desk, command line', role: 'desk-agent' } as const

/** What the desk sees of "this was not me" until the security office has screens of its own. */
export const casesList: Command = {
  name: 'cases list',
  summary: 'Lists the open cases of people who said "this was not me": when, number, ID, whether still held.',
  usage: [],
  async run(words) {
    noMore(words)
    const lines = (await inWorld((world) => openCases(world.db))).map((one) =>
      [
        one.openedAt.toISOString(),
        one.number,
        one.kind,
        one.id,
        one.isHeld ? 'held' : `lifted by ${one.liftedBy ?? 'nobody'}`,
        one.reported ?? 'reported in another company',
        `reports ${one.reports}`,
        `company ${one.companyId}`,
      ].join('  '),
    )
    process.stdout.write(`${lines.length === 0 ? 'No case is open.' : lines.join('\n')}\n`)
  },
}

export const casesLift: Command = {
  name: 'cases lift',
  summary:
    'Lets the account of a case sign in again, after you have made sure who is calling; its password stays.',
  usage: ['--number 1234567890   the number of the case'],
  run: (words) =>
    settle(words, 'The hold is lifted.', (act, world, number) => liftHoldOfCase(act, world, number)),
}

export const casesClose: Command = {
  name: 'cases close',
  summary: 'Closes a case that was looked into and whose account is no longer held.',
  usage: ['--number 1234567890   the number of the case'],
  run: (words) => settle(words, 'The case is closed.', (act, _world, number) => closeCase(act, number)),
}

type Refusal = 'case-not-found' | 'account-not-held' | 'account-held'

const refusalWords: Record<Refusal, string> = {
  'case-not-found': 'No case of this number is open; see "sekisho cases list".',
  'account-not-held': 'The account of this case is not held any more.',
  'account-held':
    'The account of this case is still held: lift the hold first, or let its owner reset the password.',
}

async function settle(
  words: string[],
  told: string,
  body: (act: Act, world: World, number: string) => Promise<Outcome<Refusal>>,
): Promise<void> {
  const { number } = readOptions(words, ['number'])
  const outcome = await inWorld((world) => world.act(desk, (act) => body(act, world, number)))
  if (!outcome.ok) throw new StartFault(refusalWords[outcome.refusal])
  process.stdout.write(`${told}\n`)
}
