import { proveGrowth, proveRecord } from '#audit/public.ts'
import { StartFault } from '#platform/start-fault.ts'
import { type Command, noMore, readWords } from '../command.ts'
import { inWorld } from '../open-world.ts'

type Proof = Awaited<ReturnType<typeof proveRecord> | ReturnType<typeof proveGrowth>>

export const auditProve: Command = {
  name: 'audit prove',
  summary:
    'Proves as JSON that a fact is in the audit log, or that the log began with what an earlier checkpoint says.',
  usage: [
    '--fact <number>   the number of the fact',
    '--since <size>    the number of records of the earlier checkpoint',
  ],
  async run(words) {
    const { values, rest } = readWords(words, ['fact', 'since'])
    noMore(rest)
    const { fact, since } = values
    if ((fact === undefined) === (since === undefined))
      throw new StartFault('Give either --fact or --since; see --help.')
    const number = Number(fact ?? since)
    if (!Number.isSafeInteger(number) || number < 1)
      throw new StartFault(`"${fact ?? since}" is not a number of one.`)
    const proof = await inWorld<Proof>(({ db }) => (fact ? proveRecord(db, number) : proveGrowth(db, number)))
    if (!proof.ok) throw new StartFault(whyNot(proof.refusal, number))
    process.stdout.write(`${JSON.stringify(proof.value, null, 2)}\n`)
  },
}

const whyNot = (refusal: 'not-sealed' | 'no-checkpoint', number: number): string =>
  refusal === 'not-sealed'
    ? `The log holds no fact ${number}: it is not sealed yet, or there is none.`
    : `There is no checkpoint over ${number} records.`
