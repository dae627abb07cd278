import { setTimeout as wait } from 'node:timers/promises'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { claimsFor, type Waiting } from './claims.ts'
import type { Poll, Polled } from './contract.ts'
import { tokenMac } from './receivers.ts'
import { signSet } from './signing-key.ts'

const [mostAtOnce, longestWaitMs, lookMs] = [100, 20_000, 500]

/** A receiver fetches what waits for him and says what he has taken; what he has not said so of comes again (RFC 8936). */
export async function pollSignals(
  world: World,
  wish: Poll & { token: string | undefined },
): Promise<Outcome<'receiver-not-recognised', Polled>> {
  const receiver = await receiverOf(world, wish.token ?? '')
  if (!receiver) return refused('receiver-not-recognised')
  await settle(world, receiver.id, wish)
  const most = Math.min(wish.maxEvents ?? mostAtOnce, mostAtOnce)
  if (most === 0) return doneWith({ sets: {} })
  for (let waited = 0; ; waited += lookMs) {
    const waiting = await waitingFor(world, receiver.id, most + 1)
    if (waiting.length > 0 || wish.returnImmediately || waited >= longestWaitMs)
      return doneWith(await polled(world, receiver, { waiting, most }))
    await wait(lookMs)
  }
}

interface Receiver {
  id: string
  audience: string
}

const receiverOf = (world: World, token: string) =>
  world.db.row<Receiver>(sql`
    select id, audience from watch_receiver
    where way = 'poll' and stopped_at is null and token_mac = ${tokenMac(world, token)}`)

async function settle(world: World, id: string, { ack = [], setErrs = {} }: Poll): Promise<void> {
  const now = await world.clock.now()
  const faults = Object.entries(setErrs).map(([jti, { err, description }]) => ({
    ...{ jti, why: `${err} ${description ?? ''}`.trim().slice(0, 300) },
  }))
  await world.db.run(sql`
    update watch_signal set taken_at = ${now} where receiver_id = ${id} and taken_at is null
      and jti = any(${ack}::uuid[])`)
  await world.db.run(sql`
    update watch_signal s set taken_at = ${now}, refused = f.why
    from jsonb_to_recordset(${JSON.stringify(faults)}::jsonb) as f(jti uuid, why text)
    where s.receiver_id = ${id} and s.taken_at is null and s.jti = f.jti`)
  await world.db.run(sql`update watch_receiver set last_success_at = ${now} where id = ${id}`)
}

const waitingFor = (world: World, id: string, most: number) =>
  world.db.rows<Waiting>(sql`
    select position, jti, event, claims, made_at as "madeAt" from watch_signal
    where receiver_id = ${id} and taken_at is null order by position limit ${most}`)

async function polled(
  world: World,
  receiver: Receiver,
  { waiting, most }: { waiting: Waiting[]; most: number },
): Promise<Polled> {
  const sets = await Promise.all(
    waiting
      .slice(0, most)
      .map(async (one) => [one.jti, await signSet(world.keys, claimsFor(world, receiver, one))] as const),
  )
  return { sets: Object.fromEntries(sets), ...(waiting.length > most && { moreAvailable: true }) }
}
