import { type Asking, proofFor } from '#identity/public.ts'
import type { Act } from '#platform/act.ts'
import { type Outcome, refused } from '#platform/outcome.ts'
import { type Db, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { isAtTheWatch } from '../../at-the-watch.ts'
import { type NewReceiver, registerReceiver, replaySignals, stopReceiver } from '../receivers.ts'

type Watching = Asking & { readonly world: World }

/** An officer registers a receiver; it sends news out of the house, so he proves himself. */
export async function registerAtOffice(watching: Watching, wish: NewReceiver) {
  const { world, session } = watching
  if (!isAtTheWatch(session)) return refused('forbidden')
  const proof = (act: Act) =>
    proofFor(act, world, watching, { operation: 'register-receiver', params: { ...wish }, always: true })
  return registerReceiver(world, session, wish, proof)
}

/** An officer stops telling a receiver, or goes on. What happens while he is stopped he never hears of: that takes a proof. */
export async function stopAtOffice(
  watching: Watching,
  { id, isStopped }: { id: string; isStopped: boolean },
): Promise<Outcome<'forbidden' | 'step-up-required' | 'receiver-not-found'>> {
  const { world, session } = watching
  if (!isAtTheWatch(session)) return refused('forbidden')
  const name = await nameOf(world.db, id)
  if (name === undefined) return refused('receiver-not-found')
  const proof = (act: Act) =>
    proofFor(act, world, watching, { operation: 'stop-receiver', params: { id }, always: true })
  return stopReceiver(world, session, { name, isStopped }, isStopped ? proof : undefined)
}

/** An officer sends a receiver again what he took or refused since a moment. */
export async function replayAtOffice(
  { world, session }: Watching,
  { id, since }: { id: string; since: Date },
): Promise<Outcome<'forbidden' | 'receiver-not-found', { signals: number }>> {
  if (!isAtTheWatch(session)) return refused('forbidden')
  const name = await nameOf(world.db, id)
  return name === undefined ? refused('receiver-not-found') : replaySignals(world, session, { name, since })
}

async function nameOf(db: Db, id: string): Promise<string | undefined> {
  const found = await db.row<{ name: string }>(sql`select name from watch_receiver where id = ${id}`)
  return found?.name
}
