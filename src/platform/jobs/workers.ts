import type pg from 'pg'
import type { PgBoss } from 'pg-boss'
import { keepBeat } from './beats.ts'
import { dueIn } from './due.ts'

/** One pair of hands at a queue: whether it works just now. */
interface Hand {
  id: string
  busy: boolean
}

/** The hands of this node, by queue. */
export interface Workers {
  /** Sends a free hand to the queue at once instead of at its next look. */
  wake(name: string): void
  /** Waits for the jobs in hand and takes no more. */
  stop(): Promise<void>
}

/** What is done with one job; it throws when the job is to be tried again. */
export type Does = (name: string, data: object) => Promise<void>

/** How often a node looks for jobs that other nodes put in, or that have become due, seconds. Its own are woken by `wake`. */
const look = 5

/** Sets hands to work on the queues: `atOnce` of them at each. One question looks for all: each queue's own would be fifty. */
export async function workOn(
  { boss, pool }: { boss: PgBoss; pool: pg.Pool },
  queues: { name: string; atOnce?: number }[],
  does: Does,
): Promise<Workers> {
  const hands = new Map<string, Hand[]>()
  let turn = 0
  for (const { name, atOnce = 1 } of queues) {
    const here: Hand[] = []
    hands.set(name, here)
    for (let n = 0; n < atOnce; n++) here.push(await setHand(boss, name, does))
  }
  const wake = (name: string) => {
    // By turns, so that two jobs put in together go to two hands. Busy hands look again when they are done.
    const free = (hands.get(name) ?? []).filter((hand) => !hand.busy)
    const next = free[turn++ % free.length]
    if (next) boss.notifyWorker(next.id)
  }
  const looking = keepBeat(look, async () => {
    for (const name of await dueIn(pool)) wake(name)
  })
  return {
    wake,
    stop: async () => {
      await looking.stop()
      await Promise.all([...hands.keys()].map((name) => boss.offWork(name, { wait: true })))
    },
  }
}

async function setHand(boss: PgBoss, name: string, does: Does): Promise<Hand> {
  const hand: Hand = { id: '', busy: false }
  hand.id = await boss.work<object>(name, { pollingIntervalSeconds: 10 * look }, async (jobs) => {
    hand.busy = true
    try {
      for (const one of jobs) await does(name, one.data)
    } finally {
      hand.busy = false
      // There may be more: look again at once, not after the pause.
      boss.notifyWorker(hand.id)
    }
  })
  return hand
}
