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

/**
 * Sets hands to work on the queues: at most `atOnce` of them at each. One question looks for all: each queue's own would
 * be fifty. A hand comes with a job, as most queues have none for hours, and each hand asks as soon as it is there.
 */
export async function workOn(
  { boss, pool }: { boss: PgBoss; pool: pg.Pool },
  queues: { name: string; atOnce?: number }[],
  does: Does,
): Promise<Workers> {
  const places = new Map(queues.map(({ name, atOnce = 1 }) => [name, { atOnce, hands: [] as Hand[] }]))
  let turn = 0
  let over = false
  const wake = (name: string) => {
    const place = places.get(name)
    if (over || !place) return
    const { hands, atOnce } = place
    if (hands.length < atOnce) {
      hands.push(setHand(boss, name, does, (hand) => hands.splice(hands.indexOf(hand), 1)))
      return
    }
    // By turns, so that two jobs put in together go to two hands. Busy hands look again when they are done.
    const free = hands.filter((hand) => !hand.busy)
    const next = free[turn++ % free.length]
    if (next) boss.notifyWorker(next.id)
  }
  const lookForAll = async () => {
    for (const name of await dueIn(pool)) wake(name)
  }
  await lookForAll()
  const looking = keepBeat(look, lookForAll)
  return {
    wake,
    stop: async () => {
      over = true
      await looking.stop()
      await Promise.all([...places.keys()].map((name) => boss.offWork(name, { wait: true })))
    },
  }
}

function setHand(boss: PgBoss, name: string, does: Does, leaves: (hand: Hand) => void): Hand {
  const hand: Hand = { id: '', busy: false }
  const working = boss.work<object>(name, { pollingIntervalSeconds: 10 * look }, async (jobs) => {
    hand.busy = true
    try {
      for (const one of jobs) await does(name, one.data)
    } finally {
      hand.busy = false
      // There may be more: look again at once, not after the pause.
      boss.notifyWorker(hand.id)
    }
  })
  // It is at work already; only its name comes a moment later. Where none comes, none is at work: the place is free again.
  working.then(
    (id) => {
      hand.id = id
    },
    () => leaves(hand),
  )
  return hand
}
