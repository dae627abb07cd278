import type { Db } from '#platform/sql.ts'
import type { Receivers } from './contract.ts'
import { type ReceiverState, receiverStates } from './receivers.ts'

/** How the receivers stand, as the screen shows it. */
export async function showReceivers(db: Db): Promise<Receivers> {
  return { receivers: (await receiverStates(db)).map(viewOf) }
}

function viewOf(one: ReceiverState): Receivers['receivers'][number] {
  const { id, name, way, events, waiting, refused } = one
  const state = one.isStopped ? 'stopped' : one.failingSince ? 'failing' : 'running'
  const moment = (at: Date | null) => at?.toISOString()
  return {
    ...{ id, name, way, events, waiting, refused, state },
    host: one.url ? new URL(one.url).host : undefined,
    lastSuccessAt: moment(one.lastSuccessAt),
    failingSince: moment(one.failingSince),
    lastFault: one.lastFault ?? undefined,
    nextTryAt: state === 'failing' ? moment(one.nextTryAt) : undefined,
    oldestWaiting: moment(one.oldestWaiting),
  }
}
