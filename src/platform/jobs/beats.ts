import type { Job } from './jobs.ts'
import type { Does } from './workers.ts'

/** The rounds of this node that run by the beat. */
export interface Beats {
  /** Waits for the rounds in hand; none begins any more. */
  stop(): Promise<void>
}

/** Begins the rounds of all jobs with a beat. A round that fails was logged by whoever does it; the next one comes all the same. */
export function startBeats(jobs: Job[], does: Does): Beats {
  const running = jobs.flatMap(({ name, beat }) =>
    beat === undefined ? [] : [keepBeat(beat, () => does(name, {}))],
  )
  return {
    stop: async () => {
      await Promise.all(running.map((one) => one.stop()))
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
