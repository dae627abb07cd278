import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { startMailbox } from '../../src/mail/demo-mailbox.ts'
import { startEmbedded } from '../../src/platform/database/embedded.ts'
import { type Figure, figureOf, inTurn } from '../figures.ts'
import { rate } from '../parts/sign-in.ts'
import { signerAtOurs } from '../parts/signing-in.ts'
import { type Started, startServer } from '../servers/start.ts'
import { makeDatabases, masterKey, settle } from '../setup.ts'

const atOnce = 8
const file = (path: string) => new URL(path, import.meta.url).pathname

/**
 * Full sign-ins, hash included, where every act leaves its facts and they are chained, watched and passed on to a file,
 * beside the same server with the same jobs whose acts leave none.
 */
export async function measureSignIn(data: string, rounds: number): Promise<Record<string, Figure>> {
  mkdirSync(data, { recursive: true })
  const postgres = await startEmbedded(data)
  const mailbox = await startMailbox()
  const at = (database: string) => ({ ...postgres.connection, database })
  const started: Started[] = []
  try {
    await makeDatabases(at('postgres'), ['noted', 'unnoted'])
    const receiver = { name: 'bench', to: 'file', path: join(data, 'facts.ndjson'), personal: false }
    const begin = async (database: string, profile: object, preload?: string) => {
      const people = await settle(at(database))
      const smtp = `smtp://127.0.0.1:${mailbox.port}`
      const settings = { connection: at(database), masterKey: masterKey.toString('base64'), smtp, profile }
      const server = await startServer(file('../servers/sekisho.ts'), settings, preload)
      started.push(server)
      const signer = signerAtOurs(server.origin, atOnce)
      return { measure: rate(signer, people, atOnce), close: signer.close }
    }
    const noted = await begin('noted', { auditReceivers: [receiver] })
    const unnoted = await begin('unnoted', {}, file('../servers/without-facts.ts'))
    const taken = await inTurn(rounds, noted.measure, unnoted.measure)
    noted.close()
    unnoted.close()
    return { 'audit.append': figureOf('sign-ins/s', 'the same without facts and export', taken) }
  } finally {
    for (const server of started) await server.stop()
    await mailbox.close()
    await postgres.stop()
  }
}
