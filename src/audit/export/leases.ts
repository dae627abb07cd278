import type { Act } from '#platform/act.ts'
import { type Db, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'

/** Seconds one node may send to a receiver without saying that it still does; more than a delivery may take. */
const leaseSeconds = 30

/** The author of what is sent by itself. */
export const exporter = { by: 'system', name: 'audit.export' } as const

/** What a node holds while it sends to a receiver. */
export interface Lease {
  readonly name: string
  readonly id: string
  /** All up to here was received. */
  readonly seq: number
  /** The last fact of a batch of which nobody knows whether it arrived. */
  readonly sendingTo: number | null
}

const until = (now: Date) => new Date(now.getTime() + leaseSeconds * 1000)

/** Whether a receiver has not got all up to this number, or nobody knows whether he has. */
export async function lacks(db: Db, name: string, upTo: number): Promise<boolean> {
  const row = await db.row<{ lacks: boolean }>(sql`
    select seq < ${upTo} or sending_to is not null as lacks from audit_receiver where name = ${name}`)
  return row?.lacks ?? true
}

/** Takes a receiver for this node; undefined while another node has it, or while it rests after a failure. */
export function takeLease(world: World, name: string): Promise<Lease | undefined> {
  const id = world.random.id()
  return world.act(exporter, async (act) => {
    await act.run(sql`insert into audit_receiver (name) values (${name}) on conflict do nothing`)
    return act.row<Lease>(sql`
      update audit_receiver set lease = ${id}, leased_until = ${until(act.now)}
      where name = ${name} and (leased_until is null or leased_until <= ${act.now})
        and (next_try_at is null or next_try_at <= ${act.now})
      returning name, lease as id, seq, sending_to as "sendingTo"`)
  })
}

/** Another node has taken the receiver over: this one was too slow, and lets go. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost'
}

/** Writes down that this batch goes out now, so that exactly it goes again if nobody learns whether it arrived. */
export function beginSending(world: World, { name, id }: Lease, last: number): Promise<void> {
  return holding(world, async (act) =>
    act.run(sql`
      update audit_receiver set sending_to = ${last}, leased_until = ${until(act.now)}
      where name = ${name} and lease = ${id}`),
  )
}

/** Writes down that all up to here was received. `also` joins the same transaction. */
export function keepReceived(
  world: World,
  { name, id }: Lease,
  seq: number,
  also: (act: Act) => void = () => undefined,
): Promise<void> {
  return holding(world, async (act) => {
    also(act)
    const before = await act.row<{ failures: number }>(sql`
      select failures from audit_receiver where name = ${name} and lease = ${id} for update`)
    if (before && before.failures > 0) act.note('facts-received-again', { data: { receiver: name } })
    return act.run(sql`
      update audit_receiver set seq = ${seq}, sending_to = null, last_success_at = ${act.now}, failures = 0, fault = null,
        next_try_at = null, leased_until = ${until(act.now)}
      where name = ${name} and lease = ${id}`)
  })
}

async function holding(world: World, change: (act: Act) => Promise<number>): Promise<void> {
  await world.act(exporter, async (act) => {
    if ((await change(act)) === 0) throw new LeaseLost()
  })
}

/** Lets another round, or another node, go on. */
export async function giveBack(world: World, { name, id }: Lease): Promise<void> {
  await world.act(exporter, (act) =>
    act.run(sql`
      update audit_receiver set lease = null, leased_until = null where name = ${name} and lease = ${id}`),
  )
}

/** Seconds until the next try: 2, 4, 8 … ten minutes at most. */
const restOf = (failures: number) => Math.min(2 ** failures, 600)

/** Writes down that a delivery failed, and rests the longer the more often it did; the first one leaves a fact. */
export async function giveBackFailed(world: World, { name, id }: Lease, fault: string): Promise<void> {
  await world.act(exporter, async (act) => {
    const row = await act.row<{ failures: number }>(sql`
      update audit_receiver set failures = failures + 1, fault = ${fault}, failed_at = ${act.now}, lease = null,
        leased_until = null
      where name = ${name} and lease = ${id} returning failures`)
    if (!row) return
    const next = new Date(act.now.getTime() + restOf(row.failures) * 1000)
    await act.run(sql`update audit_receiver set next_try_at = ${next} where name = ${name}`)
    if (row.failures === 1) act.note('facts-not-received', { data: { receiver: name, fault } })
  })
}
