import { readFileSync } from 'node:fs'
import { addAgencyKey, confirmAgencyKey, revokeAgencyKey } from '#federation/public.ts'
import { reasonOf, StartFault } from '#platform/start-fault.ts'
import { type Command, readOptions } from '../command.ts'
import { inWorld } from '../open-world.ts'
import { desk, refusalWords } from './desk.ts'

export const agencyKey: Command = {
  name: 'agency key',
  summary: 'Adds a public key of an agency; those before it go on until they end or are revoked.',
  usage: [
    '--handle kumo-travel',
    '--jwk key.json                    the public key as JWK (RFC 7517)',
    '--from 2026-04-01T00:00:00+09:00  now unless said',
    '--until 2027-04-01T00:00:00+09:00 400 days unless said',
  ],
  async run(words) {
    const options = readOptions(words, ['handle', 'jwk'], ['from', 'until'])
    const key = {
      ...{ handle: options.handle, jwk: readKey(options.jwk) },
      ...{ validFrom: momentOf(options.from), validUntil: momentOf(options.until) },
    }
    const outcome = await inWorld((world) => addAgencyKey(world, desk, key))
    if (!outcome.ok) throw new StartFault(refusalWords[outcome.refusal])
    process.stdout.write(`The key is added; the agency names it by kid "${outcome.value.kid}".\n`)
  },
}

export const agencyConfirm: Command = {
  name: 'agency confirm',
  summary:
    'Confirms a key that somebody entered at the desk, after its fingerprint was compared with the agency’s.',
  usage: ['--handle kumo-travel', '--kid 2026-a            see sekisho agency list'],
  async run(words) {
    const wish = readOptions(words, ['handle', 'kid'])
    const outcome = await inWorld((world) => confirmAgencyKey(world, desk, wish))
    if (!outcome.ok) throw new StartFault(refusalWords[outcome.refusal])
    process.stdout.write('The key is confirmed and signs from now on.\n')
  },
}

export const agencyRevoke: Command = {
  name: 'agency revoke',
  summary: 'Revokes a key of an agency at once, on every node.',
  usage: [
    '--handle kumo-travel',
    '--kid 2026-a            see sekisho agency list',
    '--sessions end|keep     end: whoever came by this key is signed out (the key was stolen)',
  ],
  async run(words) {
    const { handle, kid, sessions } = readOptions(words, ['handle', 'kid', 'sessions'])
    if (sessions !== 'end' && sessions !== 'keep')
      throw new StartFault('--sessions is "end" or "keep"; see --help.')
    const wish = { handle, kid, endSessions: sessions === 'end' }
    const outcome = await inWorld((world) => revokeAgencyKey(world, desk, wish))
    if (!outcome.ok) throw new StartFault(refusalWords[outcome.refusal])
    process.stdout.write(`The key is revoked. Sessions ended: ${outcome.value.ended}.\n`)
  },
}

function readKey(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (fault) {
    throw new StartFault(`${path} cannot be read as JSON: ${reasonOf(fault)}`)
  }
}

function momentOf(text: string | undefined): Date | undefined {
  if (text === undefined) return undefined
  const moment = new Date(text)
  if (Number.isNaN(moment.getTime()) || !/T.*(Z|[+-]\d\d:\d\d)$/.test(text))
    throw new StartFault(`"${text}" is no moment with its zone, such as 2026-04-01T00:00:00+09:00.`)
  return moment
}
