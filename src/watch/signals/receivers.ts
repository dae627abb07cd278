import type { Act } from '#platform/act.ts'
import type { Author } from '#platform/author.ts'
import { done, doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { allowedUrl } from '#platform/outside/post-anywhere.ts'
import { type Db, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { SignalEvent } from './event-of.ts'

/** Somebody who wants to be told. */
export interface NewReceiver {
  readonly name: string
  readonly way: 'push' | 'poll' | 'webhook'
  readonly audience: string
  readonly url?: string | undefined
  /** Sent to a pushed receiver as `Authorization: Bearer …`. */
  readonly token?: string | undefined
  readonly events: readonly SignalEvent[]
}

type Refusal = 'address-not-called' | 'receiver-taken'

/** What must be proved within the act before anything is changed; at the command line nothing. */
type Proof = (act: Act) => Promise<Outcome<'step-up-required'>>
const none: Proof = async () => done

/** Registers a receiver. What he fetches or checks with is answered once and kept as a hash or sealed. */
export async function registerReceiver(
  world: World,
  author: Author,
  wish: NewReceiver,
  proof = none,
): Promise<Outcome<Refusal | 'step-up-required', { id: string; secret?: string }>> {
  if (!isCallable(wish)) return refused('address-not-called')
  const id = world.random.id()
  // A poller's token and a webhook's secret are ours to choose; a pushed one has given us his.
  const own = wish.way === 'push' ? undefined : world.random.bytes(32).toString('base64url')
  const kept = wish.way === 'webhook' ? own : wish.token
  const secret = kept === undefined ? null : world.keys.seal('signals', id, kept)
  const mac = wish.way === 'poll' && own ? tokenMac(world, own) : null
  return world.act(author, async (act) => {
    const proved = await proof(act)
    if (!proved.ok) return proved
    const made = await act.run(sql`
      insert into watch_receiver (id, name, way, audience, url, secret, token_mac, events, registered_at, next_try_at)
      values (${id}, ${wish.name}, ${wish.way}, ${wish.audience}, ${wish.url ?? null}, ${secret}, ${mac},
        ${wish.events}, ${act.now}, ${act.now}) on conflict do nothing`)
    if (made === 0) return refused('receiver-taken')
    act.note('receiver-registered', {
      data: { receiver: id, name: wish.name, way: wish.way, events: wish.events },
    })
    return doneWith({ id, ...(own && { secret: own }) })
  })
}

/** Hash of the token a receiver fetches with. */
export const tokenMac = (world: Pick<World, 'keys'>, token: string): Buffer =>
  world.keys.mac('signal-token', token)

function isCallable({ way, url }: NewReceiver): boolean {
  if (way === 'poll') return url === undefined
  try {
    return url !== undefined && allowedUrl(url).href.length > 0
  } catch {
    return false
  }
}

/** Stops telling somebody, or goes on: what happens while he is stopped is not kept for him, what waited before is. */
export async function stopReceiver(
  world: World,
  author: Author,
  wish: { name: string; isStopped: boolean },
  proof = none,
): Promise<Outcome<'receiver-not-found' | 'step-up-required'>> {
  return world.act(author, async (act) => {
    const proved = await proof(act)
    if (!proved.ok) return proved
    const changed = await act.run(sql`
      update watch_receiver set stopped_at = ${wish.isStopped ? act.now : null}::timestamptz, next_try_at = ${act.now},
        tries = 0
      where name = ${wish.name} and (stopped_at is null) = ${wish.isStopped}`)
    if (changed === 0) return refused('receiver-not-found')
    act.note(wish.isStopped ? 'receiver-stopped' : 'receiver-resumed', { data: { name: wish.name } })
    return done
  })
}

/** Sends again what was taken or refused since a moment; a receiver knows each signal again by its jti. */
export async function replaySignals(
  world: World,
  author: Author,
  wish: { name: string; since: Date },
): Promise<Outcome<'receiver-not-found', { signals: number }>> {
  return world.act(author, async (act) => {
    const receiver = await act.row<{ id: string }>(sql`
      update watch_receiver set next_try_at = ${act.now}, tries = 0 where name = ${wish.name} returning id`)
    if (!receiver) return refused('receiver-not-found')
    const signals = await act.run(sql`
      update watch_signal set taken_at = null, refused = null
      where receiver_id = ${receiver.id} and taken_at is not null and made_at >= ${wish.since}`)
    act.note('signals-replayed', { data: { receiver: receiver.id, signals, since: wish.since } })
    return doneWith({ signals })
  })
}

/** How a receiver stands. */
export interface ReceiverState {
  readonly id: string
  readonly name: string
  readonly way: NewReceiver['way']
  readonly url: string | null
  readonly events: SignalEvent[]
  readonly isStopped: boolean
  readonly lastSuccessAt: Date | null
  readonly failingSince: Date | null
  readonly lastFault: string | null
  readonly nextTryAt: Date
  readonly waiting: number
  readonly refused: number
  readonly oldestWaiting: Date | null
}

/** Every receiver: what waits for him, when he last took something, and what stands in the way. */
export const receiverStates = (db: Db): Promise<ReceiverState[]> =>
  db.rows<ReceiverState>(sql`
    select r.id, r.name, r.way, r.url, r.events, r.stopped_at is not null as "isStopped",
      r.last_success_at as "lastSuccessAt", r.failing_since as "failingSince", r.last_fault as "lastFault",
      r.next_try_at as "nextTryAt", count(s.position) filter (where s.taken_at is null) as waiting,
      count(s.position) filter (where s.refused is not null) as refused,
      min(s.made_at) filter (where s.taken_at is null) as "oldestWaiting"
    from watch_receiver r left join watch_signal s on s.receiver_id = r.id
    group by r.id order by r.name`)
