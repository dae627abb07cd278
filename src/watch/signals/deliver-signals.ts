import { createHmac } from 'node:crypto'
import { NoAnswer } from '#platform/outside/call-outside.ts'
import { NotAllowed, postAnywhere } from '#platform/outside/post-anywhere.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { claimsFor, type Waiting } from './claims.ts'
import { signSet } from './signing-key.ts'

interface Receiver {
  id: string
  way: 'push' | 'webhook'
  audience: string
  url: string
  secret: Buffer | null
  tries: number
}

const timeoutMs = 10_000
const atOnce = 50
const longestTurnMs = 5_000
const [firstWait, longestWait] = [2, 900]
const sender = { by: 'system', name: 'watch.signals' } as const

/** Sends every receiver what waits for him, in its order; who cannot be reached is tried again later, and later still. */
export async function deliverSignals(world: World): Promise<void> {
  const due = await world.db.rows<{ id: string }>(sql`
    select id from watch_receiver r where way <> 'poll' and stopped_at is null
      and exists (select 1 from watch_signal s where s.receiver_id = r.id and s.taken_at is null)`)
  await Promise.all(due.map(({ id }) => deliverTo(world, id)))
}

async function deliverTo(world: World, id: string): Promise<void> {
  const receiver = await take(world, id)
  if (!receiver) return
  try {
    const waiting = await world.db.rows<Waiting>(sql`
      select position, jti, event, claims, made_at as "madeAt" from watch_signal
      where receiver_id = ${id} and taken_at is null order by position limit ${atOnce}`)
    const begun = performance.now()
    for (const signal of waiting) {
      const goesOn = await deliver(world, receiver, signal)
      // Whoever is slow waits for the next round, so that he keeps nobody else waiting.
      if (!goesOn || performance.now() - begun > longestTurnMs) return
    }
  } finally {
    await world.db.run(sql`update watch_receiver set taken_until = null where id = ${id}`)
  }
}

/** One node at a time sends to a receiver; one that was killed is followed by another after as long as its work may take. */
async function take(world: World, id: string): Promise<Receiver | undefined> {
  const now = await world.clock.now()
  const until = takenUntil(now)
  return world.db.row<Receiver>(sql`
    update watch_receiver set taken_until = ${until}
    where id = ${id} and next_try_at <= ${now} and stopped_at is null
      and (taken_until is null or taken_until <= ${now})
    returning id, way, audience, url, secret, tries`)
}

/** Longer than one signal can take; with each that is sent the node says anew that it is at it. */
const takenUntil = (now: Date) => new Date(now.getTime() + 2 * timeoutMs)

/** Sends one; false when it must be tried again. It counts as taken only when the receiver has said so. */
async function deliver(world: World, receiver: Receiver, signal: Waiting): Promise<boolean> {
  const fault = await send(world, receiver, signal)
  const now = await world.clock.now()
  if (fault === undefined || fault.isFinal) {
    await world.db.run(sql`
      update watch_signal set taken_at = ${now}, refused = ${fault?.says ?? null} where position = ${signal.position}`)
    await world.db.run(
      fault
        ? sql`update watch_receiver set last_fault = ${fault.says}, taken_until = ${takenUntil(now)} where id = ${receiver.id}`
        : sql`update watch_receiver set last_success_at = ${now}, failing_since = null, last_fault = null, tries = 0,
            taken_until = ${takenUntil(now)}
            where id = ${receiver.id}`,
    )
    if (fault)
      await world.act(sender, (act) =>
        act.note('signal-refused', { data: { receiver: receiver.id, jti: signal.jti, why: fault.says } }),
      )
    return true
  }
  const wait = Math.min(firstWait * 2 ** receiver.tries, longestWait)
  await world.db.run(sql`
    update watch_receiver set tries = least(tries + 1, 20), last_fault = ${fault.says},
      failing_since = coalesce(failing_since, ${now}), next_try_at = ${new Date(now.getTime() + wait * 1000)}
    where id = ${receiver.id}`)
  return false
}

interface Fault {
  says: string
  /** The receiver has read it and will never take it (RFC 8935, 2.3). */
  isFinal: boolean
}

async function send(world: World, receiver: Receiver, signal: Waiting): Promise<Fault | undefined> {
  try {
    const { body, headers } = await letterFor(world, receiver, signal)
    const answer = await postAnywhere({
      ...{ url: receiver.url, headers, body, timeoutMs, networks: world.config.receiverNetworks },
    })
    if (answer.status >= 200 && answer.status < 300) return undefined
    const isFinal = answer.status === 400 && receiver.way === 'push' && isSetError(answer.body)
    return { says: `HTTP ${answer.status} ${answer.body.replace(/\s+/g, ' ')}`.slice(0, 300).trim(), isFinal }
  } catch (fault) {
    if (fault instanceof NoAnswer || fault instanceof NotAllowed)
      return { says: fault.message.slice(0, 300), isFinal: false }
    throw fault
  }
}

/** What a receiver answers of a token itself; who we are, and whether we may, can be put right and is tried again. */
function isSetError(body: string): boolean {
  return /"err"\s*:\s*"(invalid_request|invalid_issuer|invalid_audience)"/.test(body)
}

async function letterFor(world: World, receiver: Receiver, signal: Waiting) {
  const secret = receiver.secret && world.keys.open('signals', receiver.id, receiver.secret)
  const claims = claimsFor(world, receiver, signal)
  if (receiver.way === 'push')
    return {
      body: await signSet(world.keys, claims),
      headers: {
        ...{ 'content-type': 'application/secevent+jwt', accept: 'application/json' },
        ...(secret && { authorization: `Bearer ${secret}` }),
      },
    }
  return webhook(claims, { secret: secret ?? '', at: await world.clock.now() })
}

/** A webhook as the Standard Webhooks sign it: id, moment and body under one HMAC, so that none is another's. */
function webhook(claims: Record<string, unknown>, { secret, at }: { secret: string; at: Date }) {
  const body = JSON.stringify(claims)
  const moment = Math.floor(at.getTime() / 1000)
  const signature = createHmac('sha256', secret).update(`${claims.jti}.${moment}.${body}`).digest('base64')
  return {
    body,
    headers: {
      ...{ 'content-type': 'application/json', 'webhook-id': String(claims.jti) },
      ...{ 'webhook-timestamp': String(moment), 'webhook-signature': `v1,${signature}` },
    },
  }
}
