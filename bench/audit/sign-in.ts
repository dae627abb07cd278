import { join } from 'node:path'
import { type Figure, figureOf, inTurn } from '../figures.ts'
import { rate } from '../parts/sign-in.ts'
import { type Begun, sideBySide } from '../servers/side-by-side.ts'

const atOnce = 8

/**
 * Full sign-ins, hash included, where every act leaves its facts and they are chained, watched and passed on to a file,
 * beside the same server with the same jobs whose acts leave none.
 */
export function measureSignIn(data: string, rounds: number): Promise<Record<string, Figure>> {
  const receiver = { name: 'bench', to: 'file', path: join(data, 'facts.ndjson'), personal: false }
  const noted = { database: 'noted', profile: { auditReceivers: [receiver] } }
  const unnoted = { database: 'unnoted', without: './without-facts.ts' } as const
  const perSecond = ({ signer, people }: Begun) => rate(signer, people, atOnce)
  return sideBySide({ data, atOnce }, [noted, unnoted], async (one, other) => {
    const taken = await inTurn(rounds, perSecond(one), perSecond(other))
    return { 'audit.append': figureOf('sign-ins/s', 'the same without facts and export', taken) }
  })
}
