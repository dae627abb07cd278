import { existsSync, readFileSync } from 'node:fs'
import {
  type Flaw,
  type PublicKey,
  readPublicKey,
  signingKeyOf,
  type Verdict,
  verifyCopy,
  verifyDatabase,
} from '#audit/public.ts'
import { StartFault } from '#platform/start-fault.ts'
import { type Command, noMore, readWords } from '../command.ts'
import { inWorld } from '../open-world.ts'

/** With a copy it needs neither database nor secret; anyone may run it anywhere. */
export const auditVerify: Command = {
  name: 'audit verify',
  summary:
    'Checks chains, tree and signatures of the audit log, and names the first record that is not as it was sealed.',
  usage: [
    '--copy <folder>    a copy made with "audit copy"; without it the database itself',
    '--key <key>        the public key, or a file that holds it; needed with --copy',
    '--witness <file>   checkpoints kept outside, as "audit checkpoint --append" writes them',
  ],
  async run(words) {
    const { values, rest } = readWords(words, ['copy', 'key', 'witness'])
    noMore(rest)
    const { copy, key, witness } = values
    if (copy && !key) throw new StartFault('--key is missing; a copy cannot say itself whose it is.')
    const known = key ? keyFrom(key) : undefined
    const verdict =
      copy && known
        ? verifyCopy(copy, { key: known, witness })
        : await inWorld((world) => verifyDatabase(world, { key: known ?? signingKeyOf(world.keys), witness }))
    if (verdict.flaw) throw new StartFault(sentenceOf(verdict.flaw))
    process.stdout.write(`${soundness(verdict, witness !== undefined)}\n`)
  },
}

const keyFrom = (given: string): PublicKey =>
  readPublicKey(existsSync(given) ? readFileSync(given, 'utf8') : given)

function soundness({ records, checkpoints, purged, size, root }: Verdict, isWitnessed: boolean): string {
  const lines = [
    `The log is whole: ${records} records, ${checkpoints} checkpoints.`,
    `Newest checkpoint: ${size} records, root ${root || 'none'}.`,
  ]
  if (purged > 0) lines.push(`Facts past their time, of which the hash is left: ${purged}.`)
  if (!isWitnessed)
    lines.push('Whether its end was cut off shows only beside a checkpoint kept outside: --witness <file>.')
  return lines.join('\n')
}

/** What is wrong, in a sentence. */
function sentenceOf({ position, to, why }: Flaw): string {
  const record = `Record ${position}`
  switch (why) {
    case 'unreadable':
      return `${record} cannot be read.`
    case 'missing':
      return `${record} is missing, or does not stand in its place.`
    case 'doubled':
      return `${record} stands there twice; one of the two was put in.`
    case 'changed':
      return `${record} was changed after it was sealed.`
    case 'gone':
      return `${record} has lost its fact, and no signed statement says that its time was over.`
    case 'rewritten':
      return `${record} is the first that may have been rewritten, record ${to ?? position} the last: they are not what was sworn to.`
    case 'unsealed':
      return `${record} is the first that no checkpoint covers.`
    case 'slipped-in':
      return `Before record ${position} stands a fact that was never sealed: somebody put it in.`
  }
}
