import { mkdirSync } from 'node:fs'
import { startMailbox } from '../../src/mail/demo-mailbox.ts'
import { startEmbedded } from '../../src/platform/database/embedded.ts'
import type { Person } from '../parts/part.ts'
import { signerAtOurs } from '../parts/signing-in.ts'
import { makeDatabases, masterKey, settle } from '../setup.ts'
import { type Started, startServer } from './start.ts'

const file = (path: string) => new URL(path, import.meta.url).pathname

/** A server of ours that can leave something out: what, and what else its profile says (of files in this folder). */
export interface Switchable {
  readonly without: './without-facts.ts' | './without-judgement.ts'
  readonly profile?: (folder: string) => object
}

/** A started one: its switch, who signs people in there, and who can. */
export interface Begun {
  readonly server: Started
  readonly signer: ReturnType<typeof signerAtOurs>
  readonly people: Person[]
}

/** Starts a server on a PostgreSQL of its own, lets it be measured, and ends what it began. */
export async function switchable<T>(
  { data, atOnce }: { data: string; atOnce: number },
  { without, profile }: Switchable,
  measure: (begun: Begun) => Promise<T>,
): Promise<T> {
  mkdirSync(data, { recursive: true })
  const postgres = await startEmbedded(data)
  const mailbox = await startMailbox()
  const connection = { ...postgres.connection, database: 'switchable' }
  let server: Started | undefined
  try {
    await makeDatabases({ ...connection, database: 'postgres' }, [connection.database])
    const people = await settle(connection)
    const settings = {
      connection,
      masterKey: masterKey.toString('base64'),
      smtp: `smtp://127.0.0.1:${mailbox.port}`,
      profile: profile?.(data),
    }
    server = await startServer(file('./sekisho.ts'), settings, file(without))
    const signer = signerAtOurs(server.origin, atOnce)
    const measured = await measure({ server, signer, people })
    signer.close()
    return measured
  } finally {
    await server?.stop()
    await mailbox.close()
    await postgres.stop()
  }
}
