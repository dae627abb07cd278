import type { Kind } from '#platform/author.ts'
import type { Hints } from '#platform/http/route.ts'
import type { World } from '#platform/world.ts'

/** All a judgement needs of the world: what it reads is handed in. */
export type Keyed = Pick<World, 'keys'>

/** An account as every table addresses it. */
export interface Account {
  readonly companyId: string
  readonly accountId: string
}

/** A key of a browser that has signed a nonce of ours, both as far as they are kept. */
export interface ShownKey {
  /** Keyed hash of its public half. */
  readonly mark: Buffer
  /** What it signed; of two the one made later sorts behind. */
  readonly nonce: Buffer
}

/** What the server itself saw at the moment of judging. Missing or broken means suspicious, never harmless. */
export interface Signals extends Account {
  readonly kind: Kind
  /** The client's address as trusted proxies saw it. */
  readonly ip?: string | undefined
  /** Its network: /24 or /64. */
  readonly network?: string | undefined
  readonly userAgent: string
  /** What its hints say beside that; undefined when it sent none. */
  readonly hints?: Hints | undefined
  /** Keyed hash of the device cookie the browser sent; undefined when it sent none. */
  readonly device: Buffer | undefined
  /** Of which turn that cookie is (`turnAt`); without one it counts as the first. */
  readonly turn?: number | undefined
  /** True when the cookie was given out only within this very journey. */
  readonly deviceIsNew: boolean
  /** The key that stays in the browser, where it showed one; `refused` when the proof did not hold. */
  readonly key?: ShownKey | 'refused' | undefined
  /** Wrong tries on this account since its last success. */
  readonly recentFailures: number
}

/** What is known of a signed-in person who wants to do something. */
export interface OperationSignals extends Signals {
  /** The operation as its act is called: `change-address`. */
  readonly operation: string
  /** Minutes since a code was last passed in this session; undefined when never. */
  readonly minutesSinceProof: number | undefined
  /** What it is worth in yen, where that means something. */
  readonly value?: number | undefined
}

/** One signal's part of the score; positive is suspicious. */
export interface Reason {
  readonly signal: string
  readonly weight: number
  /** The indicator behind it, where it is one: whoever counts sightings finds it in the fact. */
  readonly indicator?: string
}

/** What is to be asked and why. Score and reasons go to the caller's fact and nowhere else (S1-46). */
export interface Judgement {
  readonly ask: 'none' | 'code' | 'refuse-campaign'
  /** Log-odds, the sum of the reasons. */
  readonly score: number
  /** From this score on a code was asked. */
  readonly askAt: number
  readonly reasons: readonly Reason[]
  /** The policy that judged, for the fact and for rehearsals. */
  readonly policy: number
}
