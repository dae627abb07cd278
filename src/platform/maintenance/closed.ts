import { Halt } from '../http/fault.ts'

/** A moment of a maintenance. */
export interface Closed {
  now: Date
  /** The end as it was announced last. */
  endsAt: Date
}

// A client that asks again at the announced end at the latest, and no sooner than this: the end is approximate.
const soonest = 30

/** The 503 of a request that reaches us during maintenance: what is announced, and when to come back. */
export class ClosedForMaintenance extends Halt {
  constructor({ now, endsAt }: Closed) {
    super('maintenance', 503, { endsAt: endsAt.toISOString() })
    this.retryAfter = Math.max(soonest, Math.ceil((endsAt.getTime() - now.getTime()) / 1000))
  }
}
