import type { openHere } from '../cutover/here.ts'
import { type Figure, figureOf, inTurn, quantile } from '../figures.ts'
import { asker } from '../load.ts'
import { signerAtOurs } from '../parts/signing-in.ts'
import { enrolHere } from '../people.ts'
import { startServer } from '../servers/start.ts'
import { type Month, nth } from './month.ts'

const masterKey = Buffer.alloc(32, 1)
const [atOnce, searches] = [4, 2000]

type Here = Awaited<ReturnType<typeof openHere>>

/** A search with session, policy and verdicts, beside bare Fastify with one indexed query over the same flights. */
export async function measureSearches(
  { pool }: Here,
  { month, rounds, smtp }: { month: Month; rounds: number; smtp: string },
): Promise<Record<string, Figure>> {
  const [person] = await enrolHere({ pool, masterKey, count: 1 })
  if (!person) throw new Error('Nobody to search.')
  const { password } = pool.options
  const settings = {
    connection: { ...pool.options, password },
    smtp,
    masterKey: masterKey.toString('base64'),
  }
  const file = (name: string) => new URL(`../servers/${name}.ts`, import.meta.url).pathname
  const ours = await startServer(file('sekisho'), settings)
  const bare = await startServer(file('bare-flights'), settings)
  const signer = signerAtOurs(ours.origin, 1)
  const cookie = await signer.signIn(person)
  signer.close()
  const taken = await inTurn(
    rounds,
    p95(ours.origin, '/api/flights', { month, cookie }),
    p95(bare.origin, '/flights', { month, cookie: 'none=1' }),
  )
  await Promise.all([ours.stop(), bare.stop()])
  return { 'trips.search p95': figureOf('ms', 'bare Fastify, one indexed query', taken) }
}

function p95(origin: string, path: string, { month, cookie }: { month: Month; cookie: string }) {
  return async () => {
    const { ask, close } = asker(origin, atOnce)
    const times: number[] = []
    let next = 0
    const worker = async () => {
      while (next < searches) {
        const { origin: from, destination, on } = nth(month, next++)
        const begun = performance.now()
        const answer = await ask('GET', `${path}?origin=${from}&destination=${destination}&on=${on}`, {
          cookie,
        })
        times.push(performance.now() - begun)
        if (answer.status !== 200) throw new Error(`A search was refused: ${answer.status} ${answer.body}`)
      }
    }
    await Promise.all(Array.from({ length: atOnce }, worker))
    close()
    return quantile(times, 0.95)
  }
}
