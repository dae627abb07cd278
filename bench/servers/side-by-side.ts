import { mkdirSync } from 'node:fs'
import { startMailbox } from '../../src/mail/demo-mailbox.ts'
import { startEmbedded } from '../../src/platform/database/embedded.ts'
import type { Person } from '../parts/part.ts'
import { signerAtOurs } from '../parts/signing-in.ts'
import { makeDatabases, masterKey, settle } from '../setup.ts'
import { type Started, startServer } from './start.ts'

const file = (path: string) => new URL(path, import.meta.url).pathname

/** A server of ours: the database it is given, what else its profile says (of files in this folder), and what is left out. */
export interface Side {
  readonly database: string
  readonly profile?: (folder: string) => object
  readonly without?: './without-facts.ts' | './without-judgement.ts'
}

/** A started side: who signs people in there, and who can. */
export interface Begun {
  readonly signer: ReturnType<typeof signerAtOurs>
  readonly people: Person[]
}

/** Starts two servers on databases of their own in one PostgreSQL, lets them be measured, and ends what it began. */
export async function sideBySide<T>(
  { data, atOnce }: { data: string; atOnce: number },
  [one, other]: readonly [Side, Side],
  measure: (one: Begun, other: Begun) => Promise<T>,
): Promise<T> {
  mkdirSync(data, { recursive: true })
  const postgres = await startEmbedded(data)
  const mailbox = await startMailbox()
  const at = (database: string) => ({ ...postgres.connection, database })
  const started: Started[] = []
  const begin = async ({ database, profile, without }: Side): Promise<Begun> => {
    const people = await settle(at(database))
    const smtp = `smtp://127.0.0.1:${mailbox.port}`
    const settings = {
      connection: at(database),
      masterKey: masterKey.toString('base64'),
      smtp,
      profile: profile?.(data),
    }
    const server = await startServer(file('./sekisho.ts'), settings, without && file(without))
    started.push(server)
    return { signer: signerAtOurs(server.origin, atOnce), people }
  }
  try {
    await makeDatabases(at('postgres'), [one.database, other.database])
    const sides = [await begin(one), await begin(other)] as const
    const measured = await measure(...sides)
    for (const { signer } of sides) signer.close()
    return measured
  } finally {
    for (const server of started) await server.stop()
    await mailbox.close()
    await postgres.stop()
  }
}
