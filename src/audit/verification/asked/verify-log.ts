import { isSecurity, type Session } from '#platform/author.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import type { World } from '#platform/world.ts'
import { sealFacts } from '../../chain/seal-facts.ts'
import { signingKeyOf } from '../../checkpoints/signing-key.ts'
import type { Verdict } from '../flaw.ts'
import { verifyDatabase } from '../verify.ts'

const running = new WeakMap<World['db'], Promise<Verdict>>()

/** Verifies the whole log now, for whoever reads it; that somebody did, and what he saw, is a fact. */
export async function verifyLog(world: World, session: Session): Promise<Outcome<'forbidden', Verdict>> {
  if (!isSecurity(session.kind)) return refused('forbidden')
  const verdict = await verifyOnce(world)
  const { records, checkpoints, flaw } = verdict
  const data = { records, checkpoints, ...(flaw && { flaw }) }
  await world.evenInMaintenance.act(session, (act) => act.note('log-verified', { data }))
  return doneWith(verdict)
}

/** Whoever asks while one is under way gets its answer: it reads everything there is. */
function verifyOnce(world: World): Promise<Verdict> {
  const known = running.get(world.db)
  if (known) return known
  const begun = begin(world).finally(() => running.delete(world.db))
  running.set(world.db, begun)
  return begun
}

async function begin(world: World): Promise<Verdict> {
  await sealFacts(world)
  return verifyDatabase(world, { key: signingKeyOf(world.keys) })
}
