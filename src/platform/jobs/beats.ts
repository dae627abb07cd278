import type { Reading } from '../facts/reading.ts'
import type { Job } from './jobs.ts'
import type { Does } from './workers.ts'

/** The rounds of this node that run by the beat. */
export interface Beats {
  /** Waits for the rounds in hand; none begins any more. */
  stop(): Promise<void>
}

/** Begins the rounds of all jobs with a beat. A round that fails was logged by whoever does it; the next one comes all the same. */
export function startBeats(jobs: Job[], does: Does, read: () => Promise<Reading>): Beats {
  const running = jobs.flatMap(({ name, beat, isFollower }) =>
    beat === undefined || isFollower ? [] : [keepBeat(beat, () => does(name, {}))],
  )
  const followers = jobs.filter(({ isFollower }) => isFollower)
  if (followers.length > 0) running.push(keepFollowing(followers, does, read))
  return {
    stop: async () => {
      await Promise.all(running.map((one) => one.stop()))
    },
  }
}

/** One reading a round for all who follow the facts. Who is still at the last one holds up nobody and is left out of this. */
function keepFollowing(followers: Job[], does: Does, read: () => Promise<Reading>): Beats {
  const busy = new Map<string, Promise<void>>()
  const seconds = Math.min(...followers.map(({ beat = 1 }) => beat))
  const rounds = keepBeat(seconds, async () => {
    // Where that fails each asks for itself, so that the fault is logged as that of any round.
    const reading = await read().catch(() => ({}))
    for (const { name } of followers.filter((one) => !busy.has(one.name))) {
      const round = does(name, reading).catch(() => undefined)
      busy.set(
        name,
        round.finally(() => busy.delete(name)),
      )
    }
  })
  return {
    stop: async () => {
      await rounds.stop()
      await Promise.all(busy.values())
    },
  }
}

/** Runs a round every so many seconds, one after the other. */
export function keepBeat(seconds: number, round: () => Promise<void>): Beats {
  let timer: NodeJS.Timeout | undefined
  let hand: Promise<void> = Promise.resolve()
  let over = false
  const next = () => {
    if (over) return
    timer = setTimeout(() => {
      hand = round().catch(() => undefined)
      void hand.then(next)
    }, seconds * 1000)
    timer.unref()
  }
  next()
  return {
    stop: async () => {
      over = true
      clearTimeout(timer)
      await hand
    },
  }
}
