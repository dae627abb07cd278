import { type Reading, readOn } from '#platform/facts/reading.ts'
import type { AuditReceiver } from '#platform/profile.ts'
import type { World } from '#platform/world.ts'
import {
  beginSending,
  giveBack,
  giveBackFailed,
  keepReceived,
  type Lease,
  LeaseLost,
  lacks,
  takeLease,
} from './leases.ts'
import { isOpened, tellFacts } from './ocsf/tell.ts'
import { sendingTo } from './receivers.ts'
import type { Batch, Sending } from './send/sending.ts'

/** How many facts go in one delivery. */
const atOnce = 500

/** Sends every receiver of the profile the facts it has not got yet; one that fails does not hold up the others. */
export async function exportFacts(world: World, reading?: Reading): Promise<void> {
  const { auditReceivers } = world.profile
  if (auditReceivers.length === 0) return
  const read = reading ?? (await readOn(world.db))
  await Promise.all(auditReceivers.map((receiver) => exportTo(world, receiver, read)))
}

async function exportTo(world: World, receiver: AuditReceiver, reading: Reading): Promise<void> {
  if (reading.upTo === undefined || !(await lacks(world.db, receiver.name, reading.upTo))) return
  const lease = await takeLease(world, receiver.name)
  if (!lease) return
  try {
    await sendAll({ world, reading, receiver, lease, sending: sendingTo(world, receiver) })
    await giveBack(world, lease)
  } catch (fault) {
    if (fault instanceof LeaseLost) return
    world.log.warn({ err: fault, receiver: receiver.name }, 'facts were not received')
    await giveBackFailed(world, lease, wordOf(fault))
  }
}

interface Round {
  readonly world: World
  readonly reading: Reading
  readonly receiver: AuditReceiver
  readonly lease: Lease
  readonly sending: Sending
}

async function sendAll(round: Round): Promise<void> {
  const { lease, sending } = round
  // A file says itself what it holds: it may have got more than was written down before a fall.
  let seq = Math.max(lease.seq, (await sending.lastReceived?.()) ?? 0)
  if (lease.sendingTo !== null && lease.sendingTo > seq) seq = await sendUpTo(round, seq, lease.sendingTo)
  for (let reached = seq; ; seq = reached) {
    reached = await sendUpTo(round, seq)
    if (reached === seq) return
  }
}

/** Sends one batch and answers how far all was received. */
async function sendUpTo(round: Round, after: number, upTo = Number.POSITIVE_INFINITY): Promise<number> {
  const { world, reading, receiver, lease, sending } = round
  const facts = (await reading.behind(after, atOnce)).facts.filter(({ seq }) => seq <= upTo)
  const [first, last] = [facts[0], facts.at(-1)]
  if (!first || !last) return after
  await beginSending(world, lease, last.seq)
  const told = await tellFacts(world, receiver, facts)
  const events = facts.flatMap(({ seq, at }, n) => (told[n] ? [{ seq, at, event: told[n] }] : []))
  const batch: Batch = { first: first.seq, last: last.seq, events }
  await sending.send(batch)
  const opened = facts.filter((fact) => isOpened(receiver, fact)).length
  await keepReceived(world, lease, last.seq, (act) => {
    const { first: from, last: to } = batch
    // Itself without personal fields, so it is the last of its kind until there are new ones.
    if (opened > 0)
      act.note('personal-fields-exported', { data: { receiver: receiver.name, from, to, facts: opened } })
  })
  return last.seq
}

/** One word for the screen: the system's code of the fault, or that the answer was no. */
function wordOf(fault: unknown): string {
  if (fault instanceof Error && 'code' in fault && typeof fault.code === 'string') return fault.code
  return fault instanceof Error && /^It answered \d{3}\.$/.test(fault.message)
    ? `HTTP ${fault.message.slice(12, 15)}`
    : 'line-broke'
}
